import type { VirtualClock } from '../fakes/virtual-clock.ts'

/** Waits for an answer that takes turns of the event loop and timers, without letting time pass. */
export async function settled<T>(answer: T | Promise<T>, clock: VirtualClock): Promise<T> {
  let done = false
  const end = () => {
    done = true
  }
  const promise = Promise.resolve(answer)
  promise.then(end, end)
  while (!done) {
    await new Promise((resolve) => setImmediate(resolve))
    await clock.advance(0)
  }
  return await promise
}
