import CircleAlert from 'lucide-react/icons/circle-alert'
import { type ReactNode, useEffect, useRef } from 'react'
import type { WindowPart } from '../../shared/window-part.ts'
import { sentenceOf } from '../bridge.ts'
import { useMessages } from '../language.tsx'
import { Button } from './Button.tsx'
import { CopyButton } from './CopyButton.tsx'
import type { CaughtFault } from './ErrorBoundary.tsx'
import styles from './Fault.module.css'
import { SaveButton } from './SaveButton.tsx'

/** Where the notices are not seen when one of these has failed. */
const NO_NOTICES: ReadonlySet<WindowPart> = new Set(['window', 'dialog', 'notices'])

type Props = CaughtFault & {
  /** Closes what failed, where it can be closed. */
  onClose?: (() => void) | undefined
}

/** Says that a part of the window failed, that this is no failure of an integration, and what can be done. */
export function Fault({ part, message, report, onAgain, onClose }: Props) {
  const messages = useMessages()
  const { faults, shell } = messages
  // Elsewhere a notice says why the bundle could not be saved.
  const problem = NO_NOTICES.has(part) && { problem: (error: Error) => sentenceOf(error, messages) }
  return (
    <div className={styles.fault} role="alert">
      <Title level={part === 'page' ? 'h1' : 'h2'}>{faults.inPart[part]}</Title>
      <p>{faults.ours}</p>
      <pre className={styles.message}>{message}</pre>
      <div className={styles.actions}>
        {onAgain && part !== 'window' ? (
          <Button tone="strong" onClick={onAgain}>
            {faults.again}
          </Button>
        ) : (
          <LoadAgain />
        )}
        {onClose && <Button onClick={onClose}>{shell.dialog.close}</Button>}
        <CopyButton text={report}>{faults.copy}</CopyButton>
        <SaveButton name="support.save" payload={undefined} tone="quiet" {...problem}>
          {faults.save}
        </SaveButton>
      </div>
    </div>
  )
}

/** What stands in the place of the whole window: nothing of it is needed, but what it says. */
export function WholeFault({ message }: CaughtFault) {
  const { faults } = useMessages()
  return (
    <main className={styles.whole}>
      <div className={styles.fault} role="alert">
        <Title level="h1">{faults.inPart.window}</Title>
        <p>{faults.ours}</p>
        <pre className={styles.message}>{message}</pre>
        <LoadAgain />
      </div>
    </main>
  )
}

function LoadAgain() {
  const { faults } = useMessages()
  return (
    <Button tone="strong" onClick={() => location.reload()}>
      {faults.load}
    </Button>
  )
}

/** It takes the focus where what failed had it: nobody is left at the top of the page. */
function Title({ level: Heading, children }: { level: 'h1' | 'h2'; children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) title.current?.focus({ preventScroll: true })
  }, [])
  return (
    <Heading ref={title} tabIndex={-1} className={styles.title}>
      <CircleAlert aria-hidden size={20} />
      {children}
    </Heading>
  )
}
