import ChevronDown from 'lucide-react/icons/chevron-down'
import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { Button } from '../components/Button.tsx'
import { useMessages } from '../language.tsx'
import styles from './Popup.module.css'

type Props = {
  label: string
  /** How many are chosen in it. */
  chosen: number
  /** What it is to a screen reader; a menu's items are its children. */
  role: 'menu' | 'dialog'
  children: ReactNode
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
}

/** A button with something to choose from under it. Escape and the focus going elsewhere close it; a choice does not. */
export function Popup({ label, chosen, role, children, onKeyDown }: Props) {
  const { filters } = useMessages().search
  const [open, setOpen] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const id = useId()
  const anchor = `--popup-${id.replaceAll(/\W/g, '')}`
  useEffect(() => {
    if (open) frame.current?.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [open])
  const hear = (event: KeyboardEvent<HTMLElement>) => {
    if (!open) return
    if (event.key !== 'Escape') onKeyDown?.(event)
    else {
      setOpen(false)
      frame.current?.querySelector('button')?.focus()
      // Nobody else who hears of Escape has to close anything now.
      event.preventDefault()
    }
  }
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setOpen(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what bubbles from the button and what is within
    <div ref={frame} onKeyDown={hear} onBlur={onBlur}>
      <Button
        className={styles.button}
        style={{ anchorName: anchor }}
        data-chosen={chosen > 0 || undefined}
        {...(chosen > 0 && { 'aria-label': filters.chosen(label, chosen) })}
        aria-haspopup={role}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {label}
        <ChevronDown aria-hidden size={14} />
      </Button>
      {open && (
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name
        <div
          id={id}
          role={role}
          aria-label={label}
          className={styles.panel}
          style={{ positionAnchor: anchor }}
          // A press beside what is within takes the focus no further than here.
          tabIndex={-1}
        >
          {children}
        </div>
      )}
    </div>
  )
}
