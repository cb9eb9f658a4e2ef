import type { ResultDetails } from '../../shared/history.ts'
import type { Incident } from '../../shared/incident.ts'
import { reasonMessage } from '../../shared/messages.ts'
import type { CheckKind } from '../../shared/outcome.ts'
import { CodeTag } from '../components/CodeTag.tsx'
import { Remedy } from '../components/Remedy.tsx'
import { StatusIcon } from '../components/StatusIcon.tsx'
import { Moment } from '../components/Time.tsx'
import { tookTime } from '../words/durations.ts'
import { checkWords, HOOK_ALIVE, verdictWord } from '../words/status-words.ts'
import styles from './Verdict.module.css'

/** What the result means: verdict, remedy, the incident it belongs to, and what each check found. */
export function Verdict({ details }: { details: ResultDetails }) {
  const { outcome, incident, check, checks, causes, link } = details
  return (
    <div className={styles[outcome.status]}>
      <h3 className={styles.title}>
        <StatusIcon status={outcome.status} />
        {outcome.status === 'ok' ? goodWords(check) : reasonMessage(outcome.reason).title}
        {outcome.code && <CodeTag code={outcome.code} />}
      </h3>
      {outcome.status !== 'ok' && (
        <Remedy reason={outcome.reason} code={outcome.code} check={check} causes={causes} link={link} />
      )}
      {incident && <IncidentBounds incident={incident} />}
      <ul className={styles.checks} aria-label="Checks of this round">
        {checks.map(({ check, outcome: found, durationMs }) => (
          <li key={check}>
            <StatusIcon status={found.status} size={14} />
            {checkWords[check]} {verdictWord[found.status].toLowerCase()}, {tookTime(durationMs)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function goodWords(check: CheckKind): string {
  return check === 'webhook' ? HOOK_ALIVE : 'Nothing wrong'
}

function IncidentBounds({ incident }: { incident: Incident }) {
  const { lastGoodAt, firstBadAt, resolvedAt, failures } = incident
  return (
    <dl className={styles.incident}>
      <dt>Last good</dt>
      <dd>{lastGoodAt === null ? 'never seen' : <Moment at={lastGoodAt} />}</dd>
      <dt>First bad</dt>
      <dd>
        <Moment at={firstBadAt} />
      </dd>
      <dt>Works again</dt>
      <dd>{resolvedAt === null ? 'not yet' : <Moment at={resolvedAt} />}</dd>
      <dt>Failed checks</dt>
      <dd>{failures}</dd>
    </dl>
  )
}
