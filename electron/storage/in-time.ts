import type { Clock } from '../ports.ts'

/** An answer that came in time, or word that it is late. The question itself goes on. */
export type InTime<T> = { late: false; value: T } | { late: true }

/** Waits for a promise, but no longer than so many ms. Rejects when the promise does so in time. */
export function inTime<T>(promise: Promise<T>, clock: Clock, ms: number): Promise<InTime<T>> {
  return new Promise((resolve, reject) => {
    const undo = clock.schedule(() => resolve({ late: true }), ms)
    promise
      .then(
        (value) => resolve({ late: false, value }),
        (error: unknown) => reject(error),
      )
      .finally(undo)
  })
}
