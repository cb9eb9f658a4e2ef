import type { Incident } from '../../shared/incident.ts'
import { reasonMessage } from '../../shared/messages.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { Button } from '../components/Button.tsx'
import { CodeTag } from '../components/CodeTag.tsx'
import { Remedy } from '../components/Remedy.tsx'
import { StatusIcon } from '../components/StatusIcon.tsx'
import { Moment, RelativeTime } from '../components/Time.tsx'
import styles from './StandingCard.module.css'

type Props = { view: IntegrationView; onDetails: (at: number) => void }

/** What is wrong now and how it is mended: red for an open incident, amber or grey for less; nothing when all is well. */
export function StandingCard({ view, onDetails }: Props) {
  const { incident, outcome } = view
  if (incident) return <IncidentCard view={view} incident={incident} onDetails={onDetails} />
  if (outcome?.status === 'warning' || outcome?.status === 'inconclusive') {
    return (
      <section className={styles[outcome.status]} aria-labelledby="standing-title">
        <h2 id="standing-title" className={styles.title}>
          <StatusIcon status={outcome.status} />
          {reasonMessage(outcome.reason).title}
          {outcome.code && <CodeTag code={outcome.code} />}
        </h2>
        <Remedy
          reason={outcome.reason}
          code={outcome.code}
          check={view.kind === 'webhook' ? 'webhook' : 'channel'}
          causes={view.causes}
          link={view.link}
        />
      </section>
    )
  }
  return null
}

type IncidentProps = Props & { incident: Incident }

function IncidentCard({ view, incident, onDetails }: IncidentProps) {
  const { reason, code, check } = incident
  return (
    <section className={styles.failed} aria-labelledby="standing-title">
      <div className={styles.band}>
        <h2 id="standing-title" className={styles.title} tabIndex={-1}>
          {reasonMessage(reason).title}
          <CodeTag code={code} />
        </h2>
        <Button tone="onRed" onClick={() => onDetails(incident.lastBadAt)}>
          Geeky details
        </Button>
      </div>
      <p className={styles.bounds}>
        <Bounds incident={incident} />
      </p>
      <Remedy reason={reason} code={code} check={check} causes={view.causes} link={view.link} />
    </section>
  )
}

/** When it began, as far as that can be known. */
function Bounds({ incident }: { incident: Incident }) {
  const { lastGoodAt, firstBadAt, lastBadAt, failures } = incident
  return (
    <>
      {lastGoodAt === null ? (
        <>
          First seen at <Moment at={firstBadAt} />; it never worked before that.
        </>
      ) : (
        <>
          Began between <Moment at={lastGoodAt} /> (last good) and <Moment at={firstBadAt} /> (first bad).
        </>
      )}{' '}
      {failures === 1 ? '1 failed check' : `${failures} failed checks`}, the last{' '}
      <RelativeTime at={lastBadAt} />.
    </>
  )
}
