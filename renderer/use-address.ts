import { type Dispatch, useEffect, useRef } from 'react'
import { addressOf, readAddress } from './address.ts'
import { rememberAddress } from './remembered.ts'
import type { Selection, SelectionChange } from './selection.ts'
import { thisPlatform } from './words/platform.ts'

/** Keeps the window's address with what is shown, so that the steps back and forward lead where they should. */
export function useAddress(selection: Selection, change: Dispatch<SelectionChange>): void {
  const address = addressOf(selection)
  const { step } = selection
  useEffect(() => rememberAddress(address), [address])
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
    const onClick = (event: MouseEvent) => {
      const hash = followed(event)
      const there = hash === null ? null : readAddress(hash, shown.current)
      if (!there) return
      event.preventDefault()
      change({ kind: 'link', address: there })
    }
    window.addEventListener('popstate', onPopState)
    window.addEventListener('click', onClick)
    window.addEventListener('keydown', stepByKey)
    window.addEventListener('mouseup', stepByButton)
    return () => {
      window.removeEventListener('popstate', onPopState)
      window.removeEventListener('click', onClick)
      window.removeEventListener('keydown', stepByKey)
      window.removeEventListener('mouseup', stepByButton)
    }
  }, [change])
}

/** The address that a link in the window leads to, where nobody else answers to it; null else. */
function followed({
  target,
  defaultPrevented,
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
}: MouseEvent): string | null {
  if (defaultPrevented || ctrlKey || metaKey || shiftKey || altKey) return null
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#/"]') : null
  return link?.getAttribute('href') ?? null
}

/**
 * Alt and an arrow, as in a browser; on a Mac Command and a bracket, for there Alt and an arrow walk from word to word.
 * Electron has no keys for it of its own.
 */
function stepByKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || document.querySelector('dialog[open]')) return
  const way = wayOf(event)
  if (!way) return
  event.preventDefault()
  history[way]()
}

function wayOf({ key, altKey, metaKey, ctrlKey, shiftKey }: KeyboardEvent): 'back' | 'forward' | null {
  if (ctrlKey || shiftKey || altKey === metaKey) return null
  const mac = thisPlatform() === 'darwin'
  if (mac ? !metaKey : !altKey) return null
  if (key === (mac ? '[' : 'ArrowLeft')) return 'back'
  return key === (mac ? ']' : 'ArrowRight') ? 'forward' : null
}

/** The side buttons of a mouse. */
function stepByButton({ button }: MouseEvent): void {
  if (document.querySelector('dialog[open]')) return
  if (button === 3) history.back()
  if (button === 4) history.forward()
}
