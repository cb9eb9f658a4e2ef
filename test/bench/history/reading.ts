import { setImmediate as pause } from 'node:timers/promises'
import type { HistoryStore } from '../../../electron/ports.ts'
import { openHistory } from '../../../electron/storage/history-store.ts'
import { DAY } from '../../../shared/time.ts'
import { longestBlock, type Times } from './measure.ts'

/** What is asked, and whether by a thread of its own (the path of its program) or in the main one. */
export type Reading = { file: string; end: number; integrations: number; program: string | null }
/** For how long (ms) the main thread stood still while a question was answered, and what the thread takes. */
export type ReadingCost = { blocks: Times; startMs: number; megabytes: number }

const log = { info() {}, warn: console.warn, error: console.error }

/** Asks one question after the other, as a window does, with nothing else to do. */
export async function readingCost({ file, end, integrations, program }: Reading): Promise<ReadingCost> {
  const reading = program === null ? {} : { readingProgram: program }
  const { history } = openHistory({ file, now: () => end, log, ...reading })
  const before = await memoryAtRest()
  const begin = performance.now()
  history.wake()
  await history.slackProblemsIn(0, 1)
  const startMs = performance.now() - begin
  const blocks: number[] = []
  for (let index = 0; index < integrations; index += 1) {
    for (const ask of questionsOf(history, `integration-${index}`, end)) blocks.push(await longestBlock(ask))
  }
  const megabytes = (await memoryAtRest()) - before
  await history.close()
  return { blocks: blocks.sort((a, b) => a - b), startMs, megabytes }
}

function questionsOf(history: HistoryStore, integrationId: string, end: number): (() => Promise<unknown>)[] {
  const edges = Array.from({ length: 91 }, (_, index) => end - (90 - index) * DAY)
  const all = {
    integrationIds: null,
    statuses: null,
    reasons: null,
    code: null,
    text: null,
    from: null,
    to: null,
  }
  return [
    () => history.page({ integrationId, before: null, limit: 200 }),
    () => history.page({ integrationId, before: end - 180 * DAY, limit: 200 }),
    () => history.timeline(integrationId, edges),
    () => history.latencies(integrationId, edges),
    () => history.search({ filter: { ...all, text: 'revoked' }, after: null, limit: 200 }),
    () => history.search({ filter: { ...all, integrationIds: [integrationId] }, after: null, limit: 200 }),
  ]
}

async function memoryAtRest(): Promise<number> {
  for (let turn = 0; turn < 10; turn += 1) await pause()
  return process.memoryUsage.rss() / 1e6
}
