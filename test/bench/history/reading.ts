import { setTimeout as sleep } from 'node:timers/promises'
import type { HistoryStore } from '../../../electron/ports.ts'
import { openHistory } from '../../../electron/storage/history-store.ts'
import { ANY_RESULT } from '../../../shared/search.ts'
import { DAY } from '../../../shared/time.ts'
import { longestBlock, quantile, type Times } from './measure.ts'

type History = { end: number; integrations: number }
/** For how long (ms) the main thread stood still while a question was answered, and what is free again without it. */
type ReadingCost = { blocks: Times; startMs: number; megabytes: number }

/** A thread that was told to end is gone by then (ms). */
const ENDED_WITHIN_MS = 500

const log = { info() {}, warn: console.warn, error: console.error }

/** For how long a window's questions hold up the main thread: asked of the reading thread, whose program is given, or there. */
export async function readingLines(file: string, program: string, history: History) {
  const there = await readingCost(file, history, { readingProgram: program })
  const here = await readingCost(file, history, {})
  const line = (what: string, ours: number, most: number | null, unit = 'ms') => {
    return { what, ours, plain: null, most, unit }
  }
  return [
    line('a question blocks, 99 of 100', quantile(there.blocks, 0.99), 5),
    line('  median', quantile(there.blocks, 0.5), null),
    line('  longest', quantile(there.blocks, 1), null),
    line('  in the main thread, 99 of 100', quantile(here.blocks, 0.99), null),
    line('  in the main thread, median', quantile(here.blocks, 0.5), null),
    line('  in the main thread, longest', quantile(here.blocks, 1), null),
    line('  first answer of its thread', there.startMs, null),
    line('  memory of its thread', there.megabytes, null, 'MB'),
  ]
}

/** Asks one question after the other, as a window does, with nothing else to do. */
async function readingCost(
  file: string,
  { end, integrations }: History,
  reading: { readingProgram?: string },
): Promise<ReadingCost> {
  const { history } = openHistory({ file, now: () => end, log, ...reading })
  const begin = performance.now()
  const release = history.wake()
  await history.slackProblemsIn(0, 1)
  const startMs = performance.now() - begin
  const blocks: number[] = []
  for (let index = 0; index < integrations; index += 1) {
    for (const ask of questionsOf(history, `integration-${index}`, end)) blocks.push(await longestBlock(ask))
  }
  const before = process.memoryUsage.rss()
  release()
  await sleep(ENDED_WITHIN_MS)
  const megabytes = (before - process.memoryUsage.rss()) / 1e6
  await history.close()
  return { blocks: blocks.sort((a, b) => a - b), startMs, megabytes }
}

function questionsOf(history: HistoryStore, integrationId: string, end: number): (() => Promise<unknown>)[] {
  const edges = Array.from({ length: 91 }, (_, index) => end - (90 - index) * DAY)
  return [
    () => history.page({ integrationId, before: null, limit: 200 }),
    () => history.page({ integrationId, before: end - 180 * DAY, limit: 200 }),
    () => history.timeline(integrationId, edges),
    () => history.latencies(integrationId, edges),
    () => history.search({ filter: { ...ANY_RESULT, text: 'revoked' }, after: null, limit: 200 }),
    () =>
      history.search({ filter: { ...ANY_RESULT, integrationIds: [integrationId] }, after: null, limit: 200 }),
  ]
}
