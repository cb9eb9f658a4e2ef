/**
 * Lets whatever waits have its turn: what takes long is done in pieces, with this in between. It is no wait, so that it
 * is no matter of the clock.
 */
export function ownTurn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve))
}

/** So many units of work fit into a turn. */
const WORK = 16_384

/** Runs what yields how much it has done, a turn at a time. Returns what it returns. */
export async function inTurns<T>(steps: Generator<number, T, void>): Promise<T> {
  let done = 0
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    done += step.value
    if (done < WORK) continue
    done = 0
    await ownTurn()
  }
}
