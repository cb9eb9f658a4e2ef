import type { LucideIcon } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import styles from './Menu.module.css'

/** One line of a menu. */
export type MenuItem = { label: string; onChoose: () => void }

type Props = {
  /** The words on the button that opens it. */
  label: string
  icon: LucideIcon
  /** What hovering the button says, where its words alone would be too few. */
  hint?: string
  labelled?: 'always' | 'widest' | 'wide' | 'roomy' | 'never'
  disabled?: boolean
  items: readonly MenuItem[]
  /** When there is nothing to choose just now: what the button does at once. It stays the same button, focus and all. */
  act?: (() => void) | null
}

/** A button with a menu under it. Arrow keys move in it; Escape, a choice, or the focus going elsewhere close it. */
export function Menu({ label, hint, icon, labelled = 'always', disabled = false, items, act = null }: Props) {
  const [open, setOpen] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    if (open) frame.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
  }, [open])
  const close = () => {
    setOpen(false)
    frame.current?.querySelector('button')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return
    if (event.key === 'Escape') close()
    else if (!moved(event.key)) return
    // Nobody else who hears of Escape has to close anything now.
    event.preventDefault()
  }
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setOpen(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what bubbles from the button and the items within
    <div ref={frame} className={styles.menu} onKeyDown={onKeyDown} onBlur={onBlur}>
      <Button
        icon={icon}
        labelled={labelled}
        disabled={disabled}
        {...(hint && { title: hint })}
        {...(act ? {} : { 'aria-haspopup': 'menu', 'aria-expanded': open })}
        aria-controls={open ? id : undefined}
        onClick={act ?? (() => setOpen(!open))}
      >
        {label}
      </Button>
      {open && (
        <div id={id} role="menu" aria-label={label} className={styles.items}>
          {items.map(({ label: words, onChoose }) => (
            <button
              key={words}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close()
                onChoose()
              }}
            >
              {words}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

/** Moves the focus within the menu that has it; false for a key that moves nothing. */
function moved(key: string): boolean {
  const here = document.activeElement
  const items = [...(here?.closest('[role=menu]')?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
  const at = items.findIndex((item) => item.isSameNode(here))
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[key]
  if (to === undefined) return false
  items.at(to % items.length)?.focus()
  return true
}
