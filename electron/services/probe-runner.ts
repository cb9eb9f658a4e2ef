import PQueue from 'p-queue'
import type { CheckSummary, Result } from '../../shared/evidence.ts'
import { isLoopback } from '../../shared/hosts.ts'
import type { BotIntegration, Integration, WebhookIntegration } from '../../shared/integration.ts'
import type { CheckKind, FailureReason, Outcome } from '../../shared/outcome.ts'
import { classifyReply } from '../monitor/classify.ts'
import { combineChecks } from '../monitor/combine.ts'
import type { ReplyFacts } from '../monitor/facts.ts'
import {
  appIdOf,
  channelNameOf,
  isPrivateOf,
  notesOf,
  scopesOf,
  workspaceOf,
  workspaceUrlOf,
} from '../monitor/facts.ts'
import { closeLane, IDLE_LANE, type Lane, SLACK_LANE_LIMIT, takeSlot } from '../monitor/lane.ts'
import { NOTHING_TOLD, type Told } from '../monitor/recall.ts'
import { unaskedResult } from '../monitor/unasked.ts'
import { inconclusive } from '../monitor/verdict.ts'
import { isSuspicious, refineOutcome, type WitnessVerdict } from '../monitor/witness.ts'
import type { Clock, Logger } from '../ports.ts'
import type { SecretRead } from '../secret-ports.ts'
import type { Answered, Question, SlackGateway } from '../slack-ports.ts'
import { isLocal } from './is-local.ts'

/** What became of an integration's turn in a round. */
export type Turn =
  | { kind: 'asked'; result: Result; told: Told }
  | { kind: 'postponed'; until: number } // a rate limit: come again then; nothing was learnt
  | { kind: 'abandoned' } // the round was called off (sleep, quit): nothing was learnt
  | { kind: 'faulted' } // by a fault of our own: nothing was learnt

/** What the runner needs. */
export type ProbeRunnerParts = {
  clock: Clock
  slack: SlackGateway
  readSecret(integration: Integration): Promise<SecretRead>
  /** Says whose trouble a suspicious answer is. */
  witness: { verdict(integration: Integration, signal: AbortSignal): Promise<WitnessVerdict> }
  /** The reason of that integration's open incident, or null: the same failure again is no news and needs no witness. */
  openReason(integrationId: string): FailureReason | null
  log: Pick<Logger, 'error'>
}

/** How many integrations are asked at the same time: enough for a thousand, gentle to a laptop. */
const CONCURRENCY = 10

/** One answered check with its verdict. */
type Checked = { summary: CheckSummary; answered: Answered }
/** Answers to auth.test that integrations with the same token share within one round. */
type SharedAnswers = Map<string, Promise<Answered | number>>

/** Asks Slack about integrations, once each, within the rate limits. */
export class ProbeRunner {
  readonly #parts: ProbeRunnerParts
  readonly #queue = new PQueue({ concurrency: CONCURRENCY })
  readonly #lanes = new Map<string, Lane>()

  constructor(parts: ProbeRunnerParts) {
    this.#parts = parts
  }

  /** Asks each of the integrations; `onTurn` hears of each as soon as it is done. Never throws. */
  async runRound(
    integrations: readonly Integration[],
    signal: AbortSignal,
    onTurn: (integration: Integration, turn: Turn) => Promise<void>,
  ): Promise<void> {
    const shared: SharedAnswers = new Map()
    const turns = integrations.map((integration) =>
      this.#queue.add(async () =>
        onTurn(integration, await this.#safely(() => this.#turn(integration, shared, signal))),
      ),
    )
    await Promise.all(turns)
  }

  /** A fault of our own says nothing about the integration and must not end its watching (promise 10). */
  async #safely(turn: () => Promise<Turn>): Promise<Turn> {
    try {
      return await turn()
    } catch (error) {
      this.#parts.log.error('A round failed by a fault of our own', error)
      return { kind: 'faulted' }
    }
  }

  async #turn(integration: Integration, shared: SharedAnswers, signal: AbortSignal): Promise<Turn> {
    if (signal.aborted) return { kind: 'abandoned' }
    const startedAt = this.#parts.clock.now()
    const read = await this.#parts.readSecret(integration)
    if (read.kind !== 'found') return withoutSecret(integration, read, startedAt)
    const checked =
      integration.kind === 'bot'
        ? await this.#askBot(integration, { token: read.secret, shared, signal })
        : await this.#askWebhook(integration, read.secret, signal)
    if (signal.aborted) return { kind: 'abandoned' }
    if (typeof checked === 'number') return { kind: 'postponed', until: checked }
    const result = await this.#refined(integration, resultOf(integration, checked, startedAt), signal)
    return signal.aborted ? { kind: 'abandoned' } : { kind: 'asked', result, told: toldIn(checked) }
  }

  /** A suspicious result is held until the witness has spoken. To this computer itself nothing is in the way. */
  async #refined(integration: Integration, result: Result, signal: AbortSignal): Promise<Result> {
    const { witness, openReason } = this.#parts
    if (isLocal(integration) || !isSuspicious(result.outcome, openReason(integration.id))) return result
    const { outcome, note } = refineOutcome(result.outcome, await witness.verdict(integration, signal))
    const notes = note === null ? result.evidence.notes : [...result.evidence.notes, note]
    return { ...result, outcome, evidence: { ...result.evidence, notes } }
  }

  /** auth.test, then conversations.info unless the token itself was refused. A number is "not before then". */
  async #askBot(
    { apiUrl, channel, credentialId }: BotIntegration,
    { token, shared, signal }: { token: string; shared: SharedAnswers; signal: AbortSignal },
  ): Promise<Checked[] | number> {
    const auth = await this.#authOnce({ apiUrl, token, credentialId }, shared, signal)
    if (typeof auth === 'number') return auth
    const first = judge('auth', auth, {})
    if (endsRound(first.summary.outcome)) return [first]
    const answered = await this.#ask({ check: 'channel', apiUrl, token, channel }, credentialId, signal)
    if (typeof answered === 'number') return answered
    return [first, judge('channel', answered, { scopes: scopesOf(auth.reply) })]
  }

  async #askWebhook(
    { credentialId }: WebhookIntegration,
    url: string,
    signal: AbortSignal,
  ): Promise<Checked[] | number> {
    const answered = await this.#ask({ check: 'webhook', url }, credentialId, signal)
    return typeof answered === 'number' ? answered : [judge('webhook', answered, {})]
  }

  #authOnce(
    { apiUrl, token, credentialId }: { apiUrl: string; token: string; credentialId: string },
    shared: SharedAnswers,
    signal: AbortSignal,
  ): Promise<Answered | number> {
    const key = `${apiUrl} ${credentialId}`
    const known = shared.get(key)
    if (known) return known
    const asked = this.#ask({ check: 'auth', apiUrl, token }, credentialId, signal)
    shared.set(key, asked)
    return asked
  }

  async #ask(question: Question, credentialId: string, signal: AbortSignal): Promise<Answered | number> {
    const key = `${question.check} ${credentialId}`
    const slot = takeSlot(this.#lanes.get(key) ?? IDLE_LANE, limitFor(question), this.#parts.clock.now())
    this.#lanes.set(key, slot.lane)
    if (slot.openAt !== null) return slot.openAt
    const answered = await this.#parts.slack.ask(question, signal)
    if (answered.reply.kind === 'rate-limited') {
      this.#lanes.set(key, closeLane(slot.lane, answered.reply.retryAfterMs, this.#parts.clock.now()))
    }
    return answered
  }
}

function withoutSecret(
  integration: Integration,
  { kind }: Exclude<SecretRead, { kind: 'found' }>,
  at: number,
): Turn {
  const result = unaskedResult(integration, inconclusive('secret-unavailable', kind), { at })
  return { kind: 'asked', result, told: NOTHING_TOLD }
}

function resultOf(integration: Integration, checked: Checked[], startedAt: number): Result {
  const summaries = checked.map(({ summary }) => summary)
  const { check, outcome } = combineChecks(summaries)
  const deciding = summaries.find((summary) => summary.check === check)
  const exchanges = checked.map(({ answered }) => answered.exchange)
  return {
    integrationId: integration.id,
    at: startedAt,
    durationMs: exchanges.reduce((sum, { durationMs }) => sum + durationMs, 0),
    check,
    outcome,
    httpStatus: deciding?.httpStatus ?? null,
    checks: summaries,
    note: null,
    evidence: { exchanges, notes: checked.flatMap(({ answered }) => notesOf(answered.reply)) },
  }
}

/** This computer's own demo has no limits, unless it answers 429. */
function limitFor(question: Question) {
  const { hostname } = new URL(question.check === 'webhook' ? question.url : question.apiUrl)
  return isLoopback(hostname) ? null : SLACK_LANE_LIMIT
}

/** A refused token, or an answer that never came, makes the second question pointless; a rate limit does not. */
function endsRound(outcome: Outcome): boolean {
  if (outcome.status === 'failed') return true
  return outcome.status === 'inconclusive' && outcome.reason !== 'rate-limited'
}

function judge(check: CheckKind, answered: Answered, facts: ReplyFacts): Checked {
  const { httpStatus, durationMs } = answered.exchange
  const outcome = classifyReply(check, answered.reply, facts)
  return { summary: { check, outcome, httpStatus, durationMs }, answered }
}

function toldIn(checked: readonly Checked[]): Told {
  const replies = checked.map(({ answered }) => answered.reply)
  return {
    workspace: first(replies.map(workspaceOf)),
    workspaceUrl: first(replies.map(workspaceUrlOf)),
    appId: first(replies.map(appIdOf)),
    channelName: first(replies.map(channelNameOf)),
    channelPrivate: first(replies.map(isPrivateOf)),
    scopes: first(replies.map(scopesOf)),
  }
}

function first<T>(values: (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null
}
