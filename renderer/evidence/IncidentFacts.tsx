import { impactOf } from '../../shared/impact.ts'
import { lengthWords, lostWords } from '../../shared/impact-words.ts'
import type { Incident } from '../../shared/incident.ts'
import type { Receipt } from '../../shared/receipt.ts'
import { type ReceiptLine, receiptLines } from '../../shared/receipt-words.ts'
import { Moment, ShortTime, useWordsNow } from '../components/Time.tsx'
import { untilTime } from '../words/dates.ts'
import styles from './IncidentFacts.module.css'

type Props = { incident: Incident; receipts: readonly Receipt[]; messagesPerDay: number | null }

/** The incident that a result belongs to: its bounds, what it did, and what became of its notifications. */
export function IncidentFacts({ incident, receipts, messagesPerDay }: Props) {
  const { lastGoodAt, firstBadAt, resolvedAt, failures } = incident
  const length = useWordsNow((now) => lengthWords(impactOf(incident, null, now)))
  const lost = useWordsNow((now) => {
    const impact = impactOf(incident, messagesPerDay, now)
    return impact.lost ? lostWords(impact.lost) : ''
  })
  return (
    <dl className={styles.facts}>
      <dt>Last good</dt>
      <dd>{lastGoodAt === null ? 'never seen' : <Moment at={lastGoodAt} />}</dd>
      <dt>First bad</dt>
      <dd>
        <Moment at={firstBadAt} />
      </dd>
      <dt>Works again</dt>
      <dd>{resolvedAt === null ? 'not yet' : <Moment at={resolvedAt} />}</dd>
      <dt>{resolvedAt === null ? 'Failing for' : 'Failed for'}</dt>
      <dd>{length}</dd>
      {lost && (
        <>
          <dt>Probably lost</dt>
          <dd>{lost}</dd>
        </>
      )}
      <dt>Failed checks</dt>
      <dd>{failures}</dd>
      {receipts.length > 0 && <Receipts receipts={receipts} />}
    </dl>
  )
}

function Receipts({ receipts }: { receipts: readonly Receipt[] }) {
  return (
    <>
      <dt>Notifications</dt>
      <dd>
        <ol className={styles.receipts} aria-label="Notifications of this incident">
          {receiptLines(receipts, untilTime).map((line) => (
            <li key={line.at}>
              <ReceiptText line={line} />
            </li>
          ))}
        </ol>
      </dd>
    </>
  )
}

function ReceiptText({ line: { at, lastAt, times, words } }: { line: ReceiptLine }) {
  return (
    <>
      <ShortTime at={at} />
      {words}
      {times > 1 && (
        <>
          {' '}
          ({times} times, the last at <ShortTime at={lastAt} />)
        </>
      )}
    </>
  )
}
