import { Fragment } from 'react'
import type { HistoryEntry, ResultDetails } from '../../shared/history.ts'
import type { WindowMessages } from '../../shared/language/messages.ts'
import { MINUTE, SECOND } from '../../shared/time.ts'
import { StatusIcon } from '../components/StatusIcon.tsx'
import { Moment, useWordsNow } from '../components/Time.tsx'
import { useMessages } from '../language.tsx'
import styles from './Attempts.module.css'
import { attemptOf, type Line, linesAround, roundOf } from './attempts.ts'
import { useAround } from './details-queries.ts'
import { Fault } from './Fault.tsx'
import { Unsent } from './RequestAndReply.tsx'
import { Skeleton } from './Skeleton.tsx'
import { TimeBar } from './TimeBar.tsx'

type Props = {
  details: ResultDetails
  /** Shows another result (ms since 1970). */
  onOpen: (at: number) => void
}

/** How often it was tried: the questions of this round, and the results around it, which are tries as well. */
export function Attempts({ details, onOpen }: Props) {
  const { attempts } = useMessages().evidence
  const { integrationId, at, incident } = details
  const around = useAround(integrationId, at, incident)
  if (around.isPending) return <Skeleton />
  return (
    <>
      <section className={styles.card} aria-labelledby="round-title">
        <h3 id="round-title">{attempts.round}</h3>
        <Round details={details} />
      </section>
      <section className={styles.card} aria-labelledby="around-title">
        <h3 id="around-title">{attempts.around}</h3>
        {around.isError && <Fault error={around.error} onRetry={() => around.refetch()} />}
        {around.data && <Lines lines={linesAround(around.data, at, incident)} onOpen={onOpen} />}
      </section>
    </>
  )
}

function Round({ details }: { details: ResultDetails }) {
  const { evidence, time } = useMessages()
  const { attempts } = evidence
  const { exchanges } = details.evidence
  if (exchanges.length === 0) return <Unsent details={details} />
  const tries = exchanges.map((exchange) => ({ exchange, ...attemptOf(exchange, exchanges) }))
  const round = roundOf(exchanges)
  return (
    <>
      <ol className={styles.tries} aria-label={attempts.timings}>
        {tries.map(({ exchange, attempt, of }) => (
          <li key={`${exchange.method} ${exchange.startedAt}`}>
            <code>{attempts.asked(exchange.method, attempt, of)}</code>
            <TimeBar exchange={exchange} round={round} />
            <span className={styles.found}>
              {exchange.httpStatus === null
                ? attempts.unanswered(time.took(exchange.durationMs))
                : attempts.answered(exchange.httpStatus, time.took(exchange.durationMs))}
            </span>
            {exchange.headers['retry-after'] && (
              <span className={styles.found}>{attempts.waited(`${exchange.headers['retry-after']} s`)}</span>
            )}
          </li>
        ))}
      </ol>
      {tries.every(({ of }) => of === 1) && <p className={styles.once}>{attempts.once}</p>}
    </>
  )
}

function Lines({ lines, onOpen }: { lines: readonly Line[]; onOpen: Props['onOpen'] }) {
  const { attempts } = useMessages().evidence
  if (lines.length < 2) return <p>{attempts.alone}</p>
  return (
    <ol className={styles.lines} aria-label={attempts.results}>
      {lines.map((line, index) => (
        <li key={line.entry.at} aria-current={line.isThis || undefined}>
          {line.afterMs === null && index > 0 && <p className={styles.between}>{attempts.between}</p>}
          <ResultLine line={line} onOpen={onOpen} />
        </li>
      ))}
    </ol>
  )
}

function ResultLine({ line, onOpen }: { line: Line; onOpen: Props['onOpen'] }) {
  const messages = useMessages()
  const { attempts } = messages.evidence
  const { entry, isThis } = line
  const { outcome } = entry
  return (
    <div className={styles.line}>
      <StatusIcon status={outcome.status} size={16} />
      {isThis ? <span>{attempts.this}</span> : <Way at={entry.at} onOpen={onOpen} />}
      <span className={styles.result}>
        {foundWords(entry, messages)} {outcome.code && <code>{outcome.code}</code>}
        <span className={styles.facts}>
          {factsOf(line, messages).map((fact, index) => (
            <Fragment key={fact}>
              {index > 0 && ' · '}
              <span>{fact}</span>
            </Fragment>
          ))}
        </span>
      </span>
    </div>
  )
}

function foundWords({ outcome, run, check }: HistoryEntry, messages: WindowMessages): string {
  const { evidence, reasons, status } = messages
  if (outcome.status !== 'ok') return reasons[outcome.reason].title
  if (run) return evidence.attempts.run(run.count)
  return check === 'webhook' ? status.hookAlive : evidence.nothingWrong
}

function factsOf({ entry, role, afterMs }: Line, { evidence, time }: WindowMessages): string[] {
  const { attempts } = evidence
  return [
    ...(role ? [attempts.roles[role]] : []),
    ...(entry.run ? [] : [time.took(entry.durationMs)]),
    ...(afterMs === null ? [] : [attempts.later(time.duration(rounded(afterMs)))]),
  ]
}

function Way({ at, onOpen }: { at: number; onOpen: Props['onOpen'] }) {
  const { evidence, time } = useMessages()
  const name = useWordsNow((now) => evidence.attempts.open(time.moment(at, now)))
  return (
    <button type="button" className={styles.way} aria-label={name} onClick={() => onOpen(at)}>
      <Moment at={at} />
    </button>
  )
}

/** A check is asked a little early or late: of "4 min 59 s" nobody would be told "4 min". */
function rounded(ms: number): number {
  const unit = ms < MINUTE ? SECOND : MINUTE
  return Math.round(ms / unit) * unit
}
