import type { QueryClient } from '@tanstack/react-query'
import { SECOND } from '../shared/time.ts'

/** The pace at which open details are asked again while things change. */
const PACE = 5 * SECOND

/**
 * Asks for open details again some seconds after something changed. An incident that is over is in no overview any
 * more, yet its end may still be told, and the details say what became of that.
 */
export class DetailsRefresher {
  readonly #client: QueryClient
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(client: QueryClient) {
    this.#client = client
  }

  /** Details that are open now are asked again within five seconds. */
  somethingChanged(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      this.#client.invalidateQueries({ queryKey: ['details'] })
    }, PACE)
  }

  /** Ends it. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }
}
