import type { ReactNode } from 'react'
import type { CheckSummary, Exchange } from '../../shared/evidence.ts'
import { type Code, codeOf } from '../../shared/exchange-code.ts'
import { CopyButton } from '../components/CopyButton.tsx'
import { exactTime, preciseTime } from '../words/dates.ts'
import { tookTime } from '../words/durations.ts'
import { attemptOf } from './attempts.ts'
import styles from './ExchangeCard.module.css'
import { ReplyView } from './ReplyView.tsx'

type Props = {
  exchange: Exchange
  all: readonly Exchange[]
  /** What each check of the round found. */
  checks: readonly CheckSummary[]
}

/** One request and its reply, fact by fact. Secrets were masked before it was stored. */
export function ExchangeCard({ exchange, all, checks }: Props) {
  const { method, requestId, networkError, headers } = exchange
  const { attempt, of } = attemptOf(exchange, all)
  return (
    <article className={styles.card} aria-label={`${method}, attempt ${attempt}`}>
      <dl className={styles.facts}>
        <Fact name="Method">
          <code>{method}</code>
        </Fact>
        <Fact name="Host">
          <code>{exchange.host}</code>
        </Fact>
        <Fact name="HTTP status">{exchange.httpStatus ?? 'none: no reply came'}</Fact>
        <Fact name="Code">
          <CodeFact code={codeOf(exchange, checks)} />
        </Fact>
        <Fact name="Request id">
          {requestId ? (
            <span className={styles.copied}>
              <code>{requestId}</code>
              <CopyButton iconOnly text={() => requestId}>
                Copy the request id
              </CopyButton>
            </span>
          ) : (
            'none'
          )}
        </Fact>
        <Fact name="Asked at">
          <time dateTime={new Date(exchange.startedAt).toISOString()} title={exactTime(exchange.startedAt)}>
            {preciseTime(exchange.startedAt)}
          </time>
        </Fact>
        <Fact name="Took">{tookTime(exchange.durationMs)}</Fact>
        <Fact name="Attempt">
          {attempt} of {of}
        </Fact>
        {networkError && (
          <Fact name="Network error">
            <code>{networkError}</code>
          </Fact>
        )}
      </dl>
      <Headers headers={headers} />
      <ReplyView reply={exchange.reply} truncated={exchange.replyTruncated} />
    </article>
  )
}

function CodeFact({ code }: { code: Code | null }) {
  if (code === null) return <>none</>
  return (
    <>
      <code>{code.code}</code>
      {code.read && ', read from the reply'}
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Headers({ headers }: { headers: Exchange['headers'] }) {
  const entries = Object.entries(headers)
  if (entries.length === 0) return null
  return (
    <details className={styles.headers}>
      <summary>Response headers ({entries.length})</summary>
      <dl className={styles.facts}>
        {entries.map(([name, value]) => (
          <Fact key={name} name={name}>
            <code>{value}</code>
          </Fact>
        ))}
      </dl>
    </details>
  )
}
