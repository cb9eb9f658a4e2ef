import type { Result } from '../../shared/evidence.ts'
import type { Integration } from '../../shared/integration.ts'
import { SECOND } from '../../shared/time.ts'
import { unaskedResult } from '../monitor/unasked.ts'
import { inconclusive } from '../monitor/verdict.ts'
import type { Clock } from '../ports.ts'
import type { ProbeRunner, Turn } from '../services/probe-runner.ts'

/** What asking needs, and who hears of it. */
export type AskEachParts = {
  runner: ProbeRunner
  clock: Clock
  /** How long (ms) to wait in all, for one integration, because Slack asked to. */
  patienceMs: number
  /** Called before each wait for a rate limit, in ms. */
  onWait(waitMs: number): void
  onResult(integration: Integration): void
}

/** An integration that has no result yet. `waitedMs` counts only what Slack asked for. */
type Waiting = { integration: Integration; from: number; waitedMs: number }

/**
 * Asks each integration once and returns the results by integration id. A turn that a rate limit postponed is taken
 * again when the limit allows: for our own pace as often as it needs, since that is known to end; for a wait that
 * Slack asked for (429) only while it is within `patienceMs`.
 */
export async function askEach(
  integrations: readonly Integration[],
  parts: AskEachParts,
): Promise<Map<string, Result>> {
  const results = new Map<string, Result>()
  const add = (integration: Integration, result: Result) => {
    results.set(integration.id, result)
    parts.onResult(integration)
  }
  let waiting: Waiting[] = integrations.map((integration) => ({ integration, from: 0, waitedMs: 0 }))
  while (waiting.length > 0) {
    await waitForFirst(waiting, parts)
    const now = parts.clock.now()
    const due = waiting.filter(({ from }) => from <= now)
    const postponed = await askWave(due, parts, add)
    waiting = [...waiting.filter((each) => !due.includes(each)), ...postponed]
  }
  return results
}

async function waitForFirst(waiting: readonly Waiting[], { clock, onWait }: AskEachParts): Promise<void> {
  const waitMs = Math.min(...waiting.map(({ from }) => from)) - clock.now()
  if (waitMs <= 0) return
  onWait(waitMs)
  await new Promise<void>((resolve) => void clock.schedule(resolve, waitMs))
}

/** One round. Returns those that have to wait; those for whom the wait is too long get a result that says so. */
async function askWave(
  due: readonly Waiting[],
  { runner, clock, patienceMs }: AskEachParts,
  add: (integration: Integration, result: Result) => void,
): Promise<Waiting[]> {
  const turns = new Map<string, Turn>()
  const limited = new Set<string>()
  const { signal } = new AbortController()
  await runner.runRound(
    due.map(({ integration }) => integration),
    signal,
    async (integration, turn) => {
      turns.set(integration.id, turn)
      // Nothing was known before, so that an answer that says so is the truth.
      if (turn.kind === 'faulted')
        add(integration, unaskedResult(integration, inconclusive('internal'), { at: clock.now() }))
      if (turn.kind !== 'asked') return
      if (isLimited(turn.result)) limited.add(integration.credentialId)
      add(integration, turn.result)
    },
  )
  return due.flatMap(({ integration, waitedMs }) => {
    const turn = turns.get(integration.id)
    if (turn?.kind !== 'postponed') return []
    const waitMs = turn.until - clock.now()
    const waited = limited.has(integration.credentialId) ? waitedMs + waitMs : waitedMs
    if (waited <= patienceMs) return [{ integration, from: turn.until, waitedMs: waited }]
    add(integration, notWaitedFor(integration, waitMs, clock.now()))
    return []
  })
}

/** Whether Slack itself said 429 in that round; otherwise a turn was postponed to keep our own pace. */
function isLimited({ checks }: Result): boolean {
  return checks.some(({ outcome }) => outcome.status === 'inconclusive' && outcome.reason === 'rate-limited')
}

function notWaitedFor(integration: Integration, waitMs: number, at: number): Result {
  const check = integration.kind === 'bot' ? 'channel' : 'webhook'
  const note = `Slack asked to wait for another ${Math.ceil(waitMs / SECOND)} s, longer than this run waits.`
  return unaskedResult(integration, inconclusive('rate-limited'), { at, check, notes: [note] })
}
