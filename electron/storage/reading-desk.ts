import type { Logger } from '../ports.ts'
import type { Answer, Asked, QuestionName } from './reading-questions.ts'
import { ReadingThread } from './reading-thread.ts'

/** Hardly anything that is asked takes longer; who has not let go of a damaged file by then is not waited for (ms). */
const LET_GO_WITHIN_MS = 500

/** What the desk needs. */
export type ReadingDeskOptions = {
  /** The bundle of `history-worker.ts`. */
  program: string
  /** The history that is read. */
  file: string
  /** Whether all of the history is in its file. */
  isSaved(): boolean
  log: Logger
}

/**
 * Where the questions of windows and exports are answered in a thread of its own, so that none of them holds up a round.
 *
 *   resting ──wake──► awake ──the thread ends by itself──► broken
 *      ▲                │ ▲                                │ │
 *      └──────rest──────┤ └──────────────wake──────────────┘ │
 *                       └────────────────rest────────────────┘
 */
export class ReadingDesk {
  readonly #options: ReadingDeskOptions
  #mode: 'resting' | 'awake' | 'broken' = 'resting'
  #thread: ReadingThread | null = null
  /** Those that were told to end, and may still have the file open. */
  readonly #ending = new Map<ReadingThread, Promise<void>>()
  /** A thread that can answer nothing would fill the log. */
  #complained = false

  constructor(options: ReadingDeskOptions) {
    this.#options = options
  }

  /** Starts the thread, also in place of a broken one; that takes some ten ms: the window's page takes longer to load. */
  wake(): void {
    if (this.#mode === 'awake') return
    this.#mode = 'awake'
    this.#complained = false
    this.#threadNow()
  }

  /** Lets the thread end when it has finished what it is at. */
  rest(): void {
    this.#mode = 'resting'
    this.#dismiss()
  }

  /** The answer of the thread, which rejects when it has none; null when there is no thread to ask. */
  ask<N extends QuestionName>(name: N, asked: Asked<N>): Promise<Answer<N>> | null {
    const thread = this.#threadNow()
    if (!thread) return null
    const answer = thread.ask(name, asked)
    answer.catch((error: unknown) => {
      // One that was told to end owes nobody an answer.
      if (this.#thread === thread) this.#complain(error)
    })
    return answer
  }

  /** Stands still until the file is no longer open here. The next question is asked of the one in its place. */
  letGo(): void {
    this.#dismiss()
    const until = performance.now() + LET_GO_WITHIN_MS
    for (const thread of this.#ending.keys()) thread.standUntilClosed(until - performance.now())
  }

  /** Resolves when no thread is left. */
  async close(): Promise<void> {
    this.rest()
    await Promise.all(this.#ending.values())
  }

  #threadNow(): ReadingThread | null {
    const { program, file, log, isSaved } = this.#options
    if (this.#mode !== 'awake' || !isSaved()) return null
    if (this.#thread) return this.#thread
    try {
      const onBroken = (error: unknown) => this.#break(thread, error)
      const thread = new ReadingThread({ program, file, log, onBroken })
      this.#thread = thread
    } catch (error) {
      this.#mode = 'broken'
      this.#complain(error)
    }
    return this.#thread
  }

  #dismiss(): void {
    const thread = this.#thread
    this.#thread = null
    if (!thread) return
    const ended = thread.end().then(() => void this.#ending.delete(thread))
    this.#ending.set(thread, ended)
  }

  #break(thread: ReadingThread, error: unknown): void {
    if (this.#thread !== thread) return
    this.#dismiss()
    this.#mode = 'broken'
    this.#complain(error)
  }

  #complain(error: unknown): void {
    if (this.#complained) return
    this.#complained = true
    this.#options.log.warn(
      'The history cannot be read in a thread of its own and is read in the main one',
      error,
    )
  }
}
