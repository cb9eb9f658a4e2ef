import type { SlackIncident } from '../monitor/witness.ts'
import type { SlackProblemBook, SlackProblemBookParts } from './slack-problem-book.ts'

/** Opens the book of Slack's own problems when its status page is first read: most days nothing ever is. */
export class SlackProblemKeeper {
  readonly #parts: SlackProblemBookParts
  #book: Promise<SlackProblemBook> | null = null

  constructor(parts: SlackProblemBookParts) {
    this.#parts = parts
  }

  /** Slack's page was read at that moment (ms since 1970): what it tells is stored. Never rejects. */
  async hear(incidents: readonly SlackIncident[], at: number): Promise<void> {
    try {
      this.#book ??= openBook(this.#parts)
      await (await this.#book).hear(incidents, at)
    } catch (error) {
      this.#parts.log.warn('Slack’s problems are not remembered', error)
    }
  }

  /** Stores what was held back. Never rejects. */
  async close(): Promise<void> {
    try {
      await (await this.#book)?.close()
    } catch {
      // The book could not be opened: that was said when it was heard.
    }
  }
}

async function openBook(parts: SlackProblemBookParts): Promise<SlackProblemBook> {
  const { SlackProblemBook } = await import('./slack-problem-book.ts')
  return new SlackProblemBook(parts)
}
