import type { ReactNode } from 'react'
import type { WindowPart } from '../../shared/window-part.ts'
import { useMessages } from '../language.tsx'
import { Dialog } from './Dialog.tsx'
import { type CaughtFault, ErrorBoundary } from './ErrorBoundary.tsx'
import styles from './Fault.module.css'
import { Fault } from './Fault.tsx'

type Props = {
  part: WindowPart
  /** Closes the part, where it can be closed. */
  onClose?: () => void
  children: ReactNode
}

/** A part of the window whose faults leave the rest alone; what it says of them stands in the part's own place. */
export function Guarded({ part, onClose, children }: Props) {
  return (
    <ErrorBoundary part={part} fallback={(fault) => <Place fault={fault} onClose={onClose} />}>
      {children}
    </ErrorBoundary>
  )
}

function Place({ fault, onClose }: { fault: CaughtFault; onClose: (() => void) | undefined }) {
  const name = useMessages().faults.inPart[fault.part]
  const close =
    onClose &&
    (() => {
      onClose()
      fault.onGone()
    })
  const content = <Fault {...fault} onClose={close} />
  switch (fault.part) {
    case 'window':
    case 'page':
      return <main className={styles.place}>{content}</main>
    case 'bar':
      return <header className={styles.strip}>{content}</header>
    case 'notices':
      return (
        <section className={styles.strip} aria-label={name}>
          {content}
        </section>
      )
    case 'details':
      // In the place of the pane, and under its name: the focus is given back from it.
      return (
        <section id="geeky-details" className={styles.place} aria-label={name}>
          {content}
        </section>
      )
    case 'list':
      return (
        <section className={styles.place} aria-label={name}>
          {content}
        </section>
      )
    case 'dialog':
      return (
        <Dialog title={name} onClosed={close ?? fault.onGone}>
          {() => <Fault {...fault} />}
        </Dialog>
      )
  }
}
