import { useEffect, useState } from 'react'

type Tip = 'none' | 'focus' | { pointed: number }

/** Which column tells its numbers: the one under the pointer, else the active one while the chart has the focus. */
export function useTip(active: number) {
  const [tip, setTip] = useState<Tip>('none')
  const [focused, setFocused] = useState(false)
  const open = tip !== 'none'
  useEffect(() => {
    if (!open) return
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      // Nobody else who hears of Escape has to close anything now.
      event.preventDefault()
      event.stopPropagation()
      setTip('none')
    }
    document.addEventListener('keydown', close, { capture: true })
    return () => document.removeEventListener('keydown', close, { capture: true })
  }, [open])
  const pointed = typeof tip === 'object' ? tip.pointed : null
  return {
    index: tip === 'none' ? null : (pointed ?? active),
    point: (index: number | null) => {
      if (index !== null && index !== pointed) setTip({ pointed: index })
    },
    leave: () => setTip(focused ? 'focus' : 'none'),
    toFocus: () => setTip('focus'),
    focus: () => {
      setFocused(true)
      if (tip === 'none') setTip('focus')
    },
    blur: () => {
      setFocused(false)
      setTip('none')
    },
  }
}
