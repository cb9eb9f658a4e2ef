import { setImmediate as pause } from 'node:timers/promises'
import { unknownHealth } from '../../../electron/monitor/health.ts'
import { openHistory } from '../../../electron/storage/history-store.ts'
import type { Result } from '../../../shared/evidence.ts'
import { SECOND } from '../../../shared/time.ts'
import { chanceFrom } from './chance.ts'
import { madeUpDetails } from './made-up-evidence.ts'
import { EVERY_SECONDS, FAILED, MadeUpRounds, UNSEEN } from './made-up-year.ts'
import { longestBlock, type Times } from './measure.ts'

const INTEGRATIONS = 200
const log = { info() {}, warn: console.warn, error: console.error }

/** How long (ms) each round took, the longest time for which nothing else could run, and how long closing took. */
type Recorded = { times: Times; block: number; chores: number }

/** Records rounds as the app does, with the chores in between, while the clock runs fast from `end` (ms since 1970) on. */
export async function recordRounds(
  path: string,
  { end, rounds }: { end: number; rounds: Iterable<Result> },
): Promise<Recorded> {
  let now = end
  const { history } = openHistory({ file: path, now: () => now, log })
  const times: number[] = []
  const one = async (result: Result) => {
    now = Math.max(now, result.at)
    const health = unknownHealth(result.integrationId)
    const begin = performance.now()
    await history.record({ result, health, incident: null, everySeconds: EVERY_SECONDS })
    times.push(performance.now() - begin)
    await pause()
  }
  const block = await longestBlock(async () => {
    for (const result of rounds) await one(result)
  })
  const begin = performance.now()
  await history.close()
  return { times: times.sort((a, b) => a - b), block, chores: performance.now() - begin }
}

/** So many rounds of all integrations in turn, as they are made up, from a moment on. */
export function* usualRounds(count: number, begin: number): Generator<Result> {
  const all = Array.from({ length: INTEGRATIONS }, (_, index) => new MadeUpRounds(index, begin))
  for (let turn = 0; turn < count; turn += 1) {
    const result = all[turn % INTEGRATIONS]?.next()
    if (result) yield result
  }
}

/** So many rounds that are not good, each with its evidence. */
export function* failedRounds(count: number, begin: number): Generator<Result> {
  const chance = chanceFrom(count)
  for (let turn = 0; turn < count; turn += 1) {
    const integration = turn % INTEGRATIONS
    const at = begin + turn * SECOND
    const outcome = chance() < 0.8 ? FAILED : UNSEEN
    yield {
      ...{ integrationId: `integration-${integration}`, at, durationMs: 120, check: 'channel', outcome },
      ...{ httpStatus: outcome === FAILED ? 200 : null, note: null },
      ...madeUpDetails(outcome, { integration, at, chance }),
    }
  }
}
