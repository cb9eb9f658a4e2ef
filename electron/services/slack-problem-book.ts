import type { SlackProblem } from '../../shared/slack-problem.ts'
import { DAY, MINUTE } from '../../shared/time.ts'
import { followProblems } from '../monitor/slack-course.ts'
import type { SlackIncident } from '../monitor/witness.ts'
import type { HistoryStore, Logger } from '../ports.ts'

/** That a problem is still there is stored at most so often (ms): what is read of it may be so much too short. */
const STORE_EVERY_MS = 5 * MINUTE
/** Problems of an earlier run that were last seen within so long (ms) may still be there. */
const RECALL_MS = 30 * DAY
/** The most problems at a time that are remembered, whatever a page says. */
const MOST = 20

type Parts = {
  history: Pick<HistoryStore, 'saveSlackProblem' | 'slackProblemsIn'>
  log: Pick<Logger, 'warn'>
}

/** A problem that is on Slack's page, and how it was stored last; null = not at all. */
type Kept = { problem: SlackProblem; stored: SlackProblem | null }

/** Writes Slack's own problems into the history, as its status page tells of them. Nothing is ever thrown. */
export class SlackProblemBook {
  readonly #parts: Parts
  /** By their ids; null before those of an earlier run were recalled. */
  #kept: Map<string, Kept> | null = null
  /** Words are taken one after the other. */
  #taken: Promise<void> = Promise.resolve()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Slack's page was read at that moment (ms since 1970). Resolves when what follows from it is stored. */
  hear(incidents: readonly SlackIncident[], at: number): Promise<void> {
    const { log } = this.#parts
    this.#taken = this.#taken
      .then(() => this.#take(incidents, at))
      .catch((error: unknown) => log.warn('A word of Slack’s page was not taken down', error))
    return this.#taken
  }

  /** Stores what was held back. */
  async close(): Promise<void> {
    await this.#taken
    const kept = this.#kept ?? new Map<string, Kept>()
    this.#kept = null
    for (const { problem, stored } of kept.values()) await this.#store(problem, stored)
  }

  async #take(incidents: readonly SlackIncident[], at: number): Promise<void> {
    const kept = this.#kept ?? (await this.#recall(at))
    const known = [...kept.values()].map(({ problem }) => problem)
    const { open, gone } = followProblems(known, incidents.slice(0, MOST), at)
    this.#kept = new Map()
    for (const problem of gone) await this.#store(problem, kept.get(problem.id)?.stored ?? null)
    for (const problem of open) {
      const stored = kept.get(problem.id)?.stored ?? null
      const isDue = !stored || isNews(problem, stored)
      this.#kept.set(problem.id, { problem, stored: isDue ? await this.#store(problem, stored) : stored })
    }
  }

  async #recall(at: number): Promise<Map<string, Kept>> {
    try {
      // What was stored before the clock was set back seems to come from the future.
      const recent = await this.#parts.history.slackProblemsIn(at - RECALL_MS, Number.MAX_SAFE_INTEGER)
      const open = recent.filter(({ to }) => to === null).slice(-MOST)
      return new Map(open.map((problem) => [problem.id, { problem, stored: problem }]))
    } catch (error) {
      this.#parts.log.warn('Slack’s earlier problems could not be read', error)
      return new Map()
    }
  }

  /** Returns what is stored of it from now on. */
  async #store(problem: SlackProblem, stored: SlackProblem | null): Promise<SlackProblem | null> {
    if (stored && isSame(problem, stored) && problem.lastSeenAt === stored.lastSeenAt) return stored
    try {
      await this.#parts.history.saveSlackProblem(problem)
      return problem
    } catch (error) {
      this.#parts.log.warn('A problem of Slack could not be stored', error)
      return stored
    }
  }
}

/** Worth storing at once: more than that it is still there, or that after a while. */
function isNews(problem: SlackProblem, stored: SlackProblem): boolean {
  const elapsed = problem.lastSeenAt - stored.lastSeenAt
  // A clock that was set back must not put it off.
  return elapsed < 0 || elapsed >= STORE_EVERY_MS || !isSame(problem, stored)
}

/** The same but for when it was last seen. */
function isSame(one: SlackProblem, other: SlackProblem): boolean {
  return one.title === other.title && one.url === other.url && one.from === other.from && one.to === other.to
}
