import X from 'lucide-react/icons/x'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useMessages } from '../language.tsx'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'
import styles from './Dialog.module.css'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Fault } from './Fault.tsx'

/** Where the focus starts: the field that asks for it, else the first one, else the first button of the form. */
const FIRST =
  'form:has([data-first]) [data-first], form:not(:has([data-first])) :is(input:checked, input:not([type=radio]), select, button)'

type Props = {
  title: string
  /** For what has parts beside each other. */
  wide?: boolean
  /** Called once it is closed, however that happened. */
  onClosed: () => void
  /** Renders what is inside; `close` closes the dialog and gives the focus back to where it was. */
  children: (close: () => void) => ReactNode
}

/** A modal dialog, open as long as it is rendered. Escape closes it; the browser keeps the focus inside. */
export function Dialog({ title, wide = false, onClosed, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const words = useMessages().shell.dialog
  useEffect(() => {
    const dialog = ref.current
    if (!dialog || dialog.open) return
    dialog.showModal()
    // The browser would choose the button that closes it.
    dialog.querySelector<HTMLElement>(FIRST)?.focus()
  }, [])
  useEffect(() => keepFocus, [])
  const close = () => ref.current?.close()
  return (
    <dialog
      ref={ref}
      className={classes(styles.dialog, wide && styles.wide)}
      aria-labelledby={titleId}
      onClose={onClosed}
    >
      <div className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        <Button tone="quiet" labelled="never" icon={X} onClick={close}>
          {words.close}
        </Button>
      </div>
      <ErrorBoundary part="dialog" fallback={(fault) => <Fault {...fault} onClose={close} />}>
        <Content>{() => children(close)}</Content>
      </ErrorBoundary>
    </dialog>
  )
}

/** The browser gives the focus back to what opened the dialog; where that is gone by now, the page's title takes it. */
function keepFocus(): void {
  if (document.activeElement !== document.body) return
  document.querySelector<HTMLElement>('main h1[tabindex="-1"]')?.focus()
}

/** What is inside is drawn within its boundary: what fails there leaves the dialog as it is. */
function Content({ children }: { children: () => ReactNode }) {
  return children()
}
