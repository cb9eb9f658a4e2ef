import type { Integration } from '../../shared/integration.ts'
import type { FixAnswer } from '../../shared/ipc.ts'
import type { MainMessages } from '../../shared/language/messages.ts'
import type { InconclusiveReason, Outcome, Reason } from '../../shared/outcome.ts'
import { SECOND } from '../../shared/time.ts'
import type { Clock, Network, Undo } from '../ports.ts'
import type { HealthBook } from './health-book.ts'
import type { Monitor } from './monitor.ts'
import { RequestError } from './request-error.ts'
import { until } from './until.ts'

/** What the check after a repair needs. */
export type FixCheckParts = {
  clock: Clock
  network: Network
  monitor: Monitor
  book: HealthBook
  integrations: { find(id: string): Integration | null }
  /** What to say, in the language of the moment. */
  messages(): MainMessages
}

/** Recovery takes two good results (promise 18): who waits for it need not wait for the next round. */
const SECOND_LOOK_MS = 2 * SECOND

/** Asks Slack about integrations that the user says are mended. */
export class FixCheck {
  readonly #parts: FixCheckParts
  readonly #waiting = new Set<Undo>()

  constructor(parts: FixCheckParts) {
    this.#parts = parts
  }

  /**
   * Asks at once, and where all is well once more, which closes their incidents. Answers with the first that does not
   * work, if there is one, and with whom else it is well or not. Those that were removed or are paused are passed over: a stopped webhook must not be asked.
   * Rejects with a RequestError when nobody is left.
   */
  async ask(integrationIds: readonly string[]): Promise<FixAnswer> {
    const { book, integrations } = this.#parts
    const ids = integrationIds.filter((id) => integrations.find(id)?.paused === false)
    if (ids.length === 0) throw new RequestError({ kind: 'all-paused' })
    const problem = await this.#problem(ids, { all: ids, allAsked: true })
    if (problem) return problem
    const open = () => ids.filter((id) => book.openIncident(id) !== null)
    if (open().length === 0) return { mended: true, open: false }
    await this.#wait(SECOND_LOOK_MS)
    // There may be too many for one minute: those that are not asked again are closed by their next round.
    const second = await this.#problem(open(), { all: ids, allAsked: false })
    return second ?? { mended: true, open: open().length > 0 }
  }

  /** Ends the waiting; what was asked stays without an answer. */
  stop(): void {
    for (const undo of this.#waiting) undo()
    this.#waiting.clear()
  }

  /** Asks these, some of `all`, and resolves with what is not well, or null. */
  async #problem(ids: readonly string[], { all, allAsked }: Asked): Promise<FixAnswer | null> {
    const { clock, monitor, book } = this.#parts
    const idle = () => !ids.some((id) => monitor.isChecking(id))
    // What is on its way was asked before the repair.
    await until(monitor, idle)
    const since = clock.now()
    monitor.checkNow(ids)
    await until(monitor, idle)
    const found = ids.flatMap((id) => {
      const { lastOutcome, lastResultAt } = book.health(id)
      const isNew = lastOutcome !== null && lastResultAt !== null && lastResultAt >= since
      const problem = isNew ? problemOf(lastOutcome) : allAsked ? this.#notAsked(id) : null
      return problem ? [{ id, problem }] : []
    })
    return this.#answer(all, found)
  }

  /** Without a network, or while Slack wants us to wait, nothing is asked; or a fault of our own was in the way. */
  #notAsked(id: string): Problem {
    const { monitor, network } = this.#parts
    const whileOnline: InconclusiveReason = monitor.lastTurn(id) === 'faulted' ? 'internal' : 'rate-limited'
    return { status: 'inconclusive', code: null, reason: network.isOnline() ? whileOnline : 'offline' }
  }

  /** A failure says more than one that could not be asked, so it is named first. */
  #answer(all: readonly string[], found: readonly Found[]): FixAnswer | null {
    const failed = found.filter(({ problem }) => problem.status === 'failed')
    const first = failed[0] ?? found[0]
    if (!first) return null
    const { reason, ...problem } = first.problem
    const { title } = this.#parts.messages().reasons[reason]
    const well = all.filter((id) => !found.some((each) => each.id === id))
    return {
      mended: false,
      integrationId: first.id,
      ...problem,
      title,
      well,
      failing: failed.map(({ id }) => id),
    }
  }

  #wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const undo = this.#parts.clock.schedule(() => {
        this.#waiting.delete(undo)
        resolve()
      }, ms)
      this.#waiting.add(undo)
    })
  }
}

/** Whom a question belongs to, and whether all of them have to be asked. */
type Asked = { all: readonly string[]; allAsked: boolean }
type Found = { id: string; problem: Problem }
type Problem = { status: 'failed' | 'inconclusive'; code: string | null; reason: Reason }

function problemOf(outcome: Outcome): Problem | null {
  if (outcome.status === 'ok' || outcome.status === 'warning') return null
  const { status, code, reason } = outcome
  return { status, code, reason }
}
