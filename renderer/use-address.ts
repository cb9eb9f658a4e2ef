import { type Dispatch, useEffect, useRef } from 'react'
import { addressOf, readAddress } from './address.ts'
import type { Selection, SelectionChange } from './selection.ts'

/** Keeps the window's address with what is shown, so that the steps back and forward lead where they should. */
export function useAddress(selection: Selection, change: Dispatch<SelectionChange>): void {
  const address = addressOf(selection)
  const { step } = selection
  useEffect(() => {
    // No address at all says as much as one that names nothing.
    if (location.hash === address || (location.hash === '' && address === '#/')) return
    // The address at the start is nothing to go back to.
    if (step === 'replace' || location.hash === '' || location.hash === '#/')
      history.replaceState(null, '', address)
    else history.pushState(null, '', address)
  }, [address, step])
  const shown = useRef(selection)
  useEffect(() => {
    shown.current = selection
  })
  useEffect(() => {
    const onPopState = () => {
      const there = readAddress(location.hash, shown.current)
      if (there) change({ kind: 'address', address: there })
    }
    window.addEventListener('popstate', onPopState)
    window.addEventListener('keydown', stepByKey)
    window.addEventListener('mouseup', stepByButton)
    return () => {
      window.removeEventListener('popstate', onPopState)
      window.removeEventListener('keydown', stepByKey)
      window.removeEventListener('mouseup', stepByButton)
    }
  }, [change])
}

/** Alt and an arrow, as in a browser; on a Mac Command and a bracket. Electron has no keys for it of its own. */
function stepByKey(event: KeyboardEvent): void {
  const { key, altKey, metaKey, ctrlKey, shiftKey } = event
  if (ctrlKey || shiftKey) return
  const back = (altKey && key === 'ArrowLeft') || (metaKey && key === '[')
  const forward = (altKey && key === 'ArrowRight') || (metaKey && key === ']')
  if (!back && !forward) return
  event.preventDefault()
  if (back) history.back()
  else history.forward()
}

/** The side buttons of a mouse. */
function stepByButton({ button }: MouseEvent): void {
  if (button === 3) history.back()
  if (button === 4) history.forward()
}
