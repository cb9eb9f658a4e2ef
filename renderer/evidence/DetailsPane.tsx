import X from 'lucide-react/icons/x'
import { useEffect, useRef } from 'react'
import type { ResultDetails } from '../../shared/history.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { sentenceOf } from '../bridge.ts'
import { Button } from '../components/Button.tsx'
import { CopyButton } from '../components/CopyButton.tsx'
import { Moment } from '../components/Time.tsx'
import { useDetails } from '../queries.ts'
import styles from './DetailsPane.module.css'
import { ExchangeCard } from './ExchangeCard.tsx'
import { notesOf } from './notes.ts'
import { Verdict } from './Verdict.tsx'

type Props = { view: IntegrationView; at: number; onClose: () => void }

/** Everything about one result: what it means, who mends it, and what really went over the wire. */
export function DetailsPane({ view, at, onClose }: Props) {
  const details = useDetails(view.id, at)
  const title = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another result is a new page to read from its top
  useEffect(() => title.current?.focus(), [at])
  useEscape(onClose)
  return (
    <section id="geeky-details" className={styles.pane} aria-labelledby="details-title">
      <header className={styles.head}>
        <h2 id="details-title" ref={title} tabIndex={-1}>
          Geeky details
        </h2>
        {details.data && <CopyReport view={view} details={details.data} />}
        <Button tone="quiet" labelled="never" icon={X} onClick={onClose}>
          Close geeky details
        </Button>
      </header>
      <p className={styles.of}>
        {view.name}, <Moment at={at} />
      </p>
      {details.isPending && <p role="status">Loading…</p>}
      {details.isError && (
        <div className={styles.error} role="alert">
          <p>{sentenceOf(details.error)}</p>
          <Button onClick={() => details.refetch()}>Try again</Button>
        </div>
      )}
      {details.data && <Details view={view} details={details.data} />}
    </section>
  )
}

function CopyReport({ view, details }: { view: IntegrationView; details: ResultDetails }) {
  return (
    <CopyButton by="report.copy" text={() => reportOf(view, details)}>
      Copy for support
    </CopyButton>
  )
}

/** Its words are loaded when they are first asked for. */
async function reportOf(view: IntegrationView, details: ResultDetails): Promise<string> {
  const { supportReport } = await import('./report.ts')
  return supportReport(view, details)
}

function Details({ view, details }: { view: IntegrationView; details: ResultDetails }) {
  const { exchanges } = details.evidence
  const notes = notesOf(details)
  return (
    <>
      <Verdict view={view} details={details} />
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <section className={styles.evidence} aria-labelledby="evidence-title">
        <h3 id="evidence-title">Evidence</h3>
        {exchanges.length === 0 && <p>Nothing was sent.</p>}
        {exchanges.map((exchange) => (
          <ExchangeCard
            key={`${exchange.check} ${exchange.method} ${exchange.startedAt}`}
            exchange={exchange}
            all={exchanges}
            checks={details.checks}
          />
        ))}
      </section>
    </>
  )
}

function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // An open dialog has the first right to Escape.
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]'))
        onEscape()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [onEscape])
}
