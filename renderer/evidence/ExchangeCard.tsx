import type { ReactNode } from 'react'
import type { CheckSummary, Exchange } from '../../shared/evidence.ts'
import { type Code, codeOf } from '../../shared/exchange-code.ts'
import { CopyButton } from '../components/CopyButton.tsx'
import { Said, useMessages } from '../language.tsx'
import { attemptOf, roundOf } from './attempts.ts'
import styles from './ExchangeCard.module.css'
import { ReplyView } from './ReplyView.tsx'
import { TimeBar } from './TimeBar.tsx'

type Props = {
  exchange: Exchange
  all: readonly Exchange[]
  /** What each check of the round found. */
  checks: readonly CheckSummary[]
}

/** One request and its reply, fact by fact. Secrets were masked before it was stored. */
export function ExchangeCard({ exchange, all, checks }: Props) {
  const { exchange: words } = useMessages().evidence
  const { attempt } = attemptOf(exchange, all)
  const name = words.name(exchange.method, attempt)
  const verdict = checks.find((each) => each.check === exchange.check)?.outcome.code ?? null
  return (
    <article className={styles.card} aria-label={name}>
      <RequestFacts exchange={exchange} all={all} />
      <ReplyFacts exchange={exchange} all={all} checks={checks} />
      <Headers headers={exchange.headers} />
      <ReplyView reply={exchange.reply} truncated={exchange.replyTruncated} code={verdict} name={name} />
    </article>
  )
}

function RequestFacts({ exchange, all }: Pick<Props, 'exchange' | 'all'>) {
  const { evidence, time } = useMessages()
  const { exchange: words, copy } = evidence
  const { method, host, startedAt } = exchange
  const { attempt, of } = attemptOf(exchange, all)
  return (
    <section className={styles.part}>
      <header className={styles.head}>
        <h3>{words.request}</h3>
        <CopyButton iconOnly text={() => requestJson(exchange)}>
          {copy.request}
        </CopyButton>
      </header>
      <dl className={styles.facts}>
        <Fact name={words.method}>
          <code>{method}</code>
        </Fact>
        <Fact name={words.host}>
          <code>{host}</code>
        </Fact>
        <Fact name={words.askedAt}>
          <time dateTime={new Date(startedAt).toISOString()} title={time.exact(startedAt)}>
            {time.preciseClock(startedAt)}
          </time>
        </Fact>
        <Fact name={words.attempt}>{words.attemptOf(attempt, of)}</Fact>
      </dl>
    </section>
  )
}

function ReplyFacts({ exchange, all, checks }: Props) {
  const { evidence, time } = useMessages()
  const { exchange: words } = evidence
  const { networkError, headers, durationMs } = exchange
  return (
    <section className={styles.part}>
      <header className={styles.head}>
        <h3>{words.reply}</h3>
      </header>
      <dl className={styles.facts}>
        <Fact name={words.httpStatus}>{exchange.httpStatus ?? words.noReply}</Fact>
        <Fact name={words.code}>
          <CodeFact code={codeOf(exchange, checks)} exchange={exchange} />
        </Fact>
        {exchange.httpStatus !== null && (
          <Fact name={words.requestId}>
            <RequestId id={exchange.requestId} />
          </Fact>
        )}
        <Fact name={words.took}>
          <span className={styles.took}>
            {time.took(durationMs)}
            {all.length > 1 && <TimeBar exchange={exchange} round={roundOf(all)} />}
          </span>
        </Fact>
        {headers['retry-after'] && <Fact name={words.retryAfter}>{`${headers['retry-after']} s`}</Fact>}
        {networkError && (
          <Fact name={words.networkError}>
            <code>{networkError}</code>
          </Fact>
        )}
      </dl>
    </section>
  )
}

function RequestId({ id }: { id: string | null }) {
  const { exchange, copy } = useMessages().evidence
  if (id === null) return exchange.noRequestId
  return (
    <span className={styles.copied}>
      <code>{id}</code>
      <CopyButton iconOnly text={() => id}>
        {copy.requestId}
      </CopyButton>
    </span>
  )
}

function CodeFact({ code, exchange }: { code: Code | null; exchange: Exchange }) {
  const { exchange: words } = useMessages().evidence
  if (code?.read) return <Said phrase={words.codeRead(<code>{code.code}</code>)} />
  if (code) return <code>{code.code}</code>
  return /^\s*\{\s*"ok"\s*:\s*true\b/.test(exchange.reply) ? words.noCodeButOk : words.noCode
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
  const { exchange: words, copy } = useMessages().evidence
  const entries = Object.entries(headers)
  if (entries.length === 0) return null
  return (
    <details className={styles.headers}>
      <summary>{words.headers(entries.length)}</summary>
      <CopyButton text={() => JSON.stringify(headers, null, 2)}>{copy.headers}</CopyButton>
      <dl>
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** What is kept of a request; its token or address is not among it. */
function requestJson({ check, method, host, startedAt }: Exchange): string {
  return JSON.stringify({ check, method, host, askedAt: new Date(startedAt).toISOString() }, null, 2)
}
