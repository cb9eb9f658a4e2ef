import type { ResultDetails } from '../../shared/history.ts'
import { reasonMessage } from '../../shared/messages.ts'
import type { CheckKind, Outcome } from '../../shared/outcome.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { CodeTag } from '../components/CodeTag.tsx'
import { LazySavePage } from '../components/LazySavePage.tsx'
import { Remedy } from '../components/Remedy.tsx'
import { StatusIcon } from '../components/StatusIcon.tsx'
import { tookTime } from '../words/durations.ts'
import { checkWords, HOOK_ALIVE, verdictWord } from '../words/status-words.ts'
import { FindAlike } from './FindAlike.tsx'
import { IncidentFacts } from './IncidentFacts.tsx'
import styles from './Verdict.module.css'

type Props = { view: IntegrationView; details: ResultDetails }

/** What the result means: verdict, remedy, the incident it belongs to, and what each check found. */
export function Verdict({ view, details }: Props) {
  const { outcome, incident, check, checks, receipts } = details
  return (
    <div className={styles[outcome.status]}>
      <h3 className={styles.title}>
        <StatusIcon status={outcome.status} />
        {outcome.status === 'ok' ? goodWords(check) : reasonMessage(outcome.reason).title}
        {outcome.code && <CodeTag code={outcome.code} />}
      </h3>
      <Meaning view={view} details={details} />
      {incident && (
        <>
          <IncidentFacts incident={incident} receipts={receipts} messagesPerDay={view.messagesPerDay} />
          <p className={styles.save}>
            <LazySavePage incidentId={incident.id}>Save the incident as a page</LazySavePage>
          </p>
        </>
      )}
      <ul className={styles.checks} aria-label="Checks of this round">
        {checks.map(({ check, outcome: found, durationMs }) => (
          <li key={check}>
            <StatusIcon status={found.status} size={14} />
            {checkWords[check]} {verdictWord[found.status].toLowerCase()}, {tookTime(durationMs)}
          </li>
        ))}
      </ul>
      {outcome.status !== 'ok' && <FindAlike outcome={outcome} />}
    </div>
  )
}

/** What it means and how it is mended; folded where the page says the same beside it, so that the evidence is in sight. */
function Meaning({ view, details }: Props) {
  const { outcome, check, causes, link } = details
  if (outcome.status === 'ok') return null
  const remedy = (
    <Remedy reason={outcome.reason} code={outcome.code} check={check} causes={causes} link={link} />
  )
  if (!isToldBeside(view, outcome)) return remedy
  return (
    <details className={styles.meaning} open={coversThePage()}>
      <summary>What it means, and how to mend it</summary>
      {remedy}
    </details>
  )
}

/** Where there is no room for both, the details lie over the page, and with it over what the page says. */
function coversThePage(): boolean {
  return matchMedia('(width < 64rem)').matches
}

function isToldBeside(
  { incident, outcome }: IntegrationView,
  told: Exclude<Outcome, { status: 'ok' }>,
): boolean {
  // The page says nothing about a failure that is not confirmed yet.
  const shown = incident ?? (outcome?.status === 'ok' || outcome?.status === 'failed' ? null : outcome)
  return shown?.reason === told.reason && shown.code === told.code
}

function goodWords(check: CheckKind): string {
  return check === 'webhook' ? HOOK_ALIVE : 'Nothing wrong'
}
