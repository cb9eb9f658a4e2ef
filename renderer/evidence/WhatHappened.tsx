import type { ResultDetails } from '../../shared/history.ts'
import { noteWords } from '../../shared/notes.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { CodeTag } from '../components/CodeTag.tsx'
import { LazySavePage } from '../components/LazySavePage.tsx'
import { Remedy } from '../components/Remedy.tsx'
import { StatusIcon } from '../components/StatusIcon.tsx'
import { useMessages } from '../language.tsx'
import { FindAlike } from './FindAlike.tsx'
import { IncidentFacts } from './IncidentFacts.tsx'
import { notesOf } from './notes.ts'
import styles from './WhatHappened.module.css'

type Props = { view: IntegrationView; details: ResultDetails }

/** What the result means: verdict, remedy, the incident it belongs to, and what each check found. */
export function WhatHappened({ view, details }: Props) {
  const { outcome, incident, check, causes, link } = details
  const { evidence, reasons, status } = useMessages()
  const good = check === 'webhook' ? status.hookAlive : evidence.nothingWrong
  return (
    <div className={styles[outcome.status]}>
      <h3 className={styles.title}>
        <StatusIcon status={outcome.status} />
        {outcome.status === 'ok' ? good : reasons[outcome.reason].title}
        {outcome.code && <CodeTag code={outcome.code} />}
      </h3>
      {outcome.status !== 'ok' && (
        <Remedy reason={outcome.reason} code={outcome.code} check={check} causes={causes} link={link} />
      )}
      {incident && (
        <>
          <IncidentFacts incident={incident} messagesPerDay={view.messagesPerDay} />
          <p className={styles.save}>
            <LazySavePage incidentId={incident.id}>{evidence.saveIncident}</LazySavePage>
          </p>
        </>
      )}
      <Notes notes={notesOf(details)} />
      <Checks checks={details.checks} />
      {outcome.status !== 'ok' && <FindAlike outcome={outcome} />}
    </div>
  )
}

function Notes({ notes }: { notes: readonly string[] }) {
  const messages = useMessages()
  const { evidence } = messages
  if (notes.length === 0) return null
  return (
    <ul className={styles.notes} aria-label={evidence.notes}>
      {notes.map((note) => (
        <li key={note}>{noteWords(note, messages)}</li>
      ))}
    </ul>
  )
}

function Checks({ checks }: { checks: ResultDetails['checks'] }) {
  const { evidence, status, time } = useMessages()
  if (checks.length === 0) return null
  return (
    <ul className={styles.checks} aria-label={evidence.checks}>
      {checks.map(({ check, outcome, durationMs }) => (
        <li key={check}>
          <StatusIcon status={outcome.status} size={14} />
          {evidence.checkFound(status.check[check], status.verdict[outcome.status], time.took(durationMs))}
        </li>
      ))}
    </ul>
  )
}
