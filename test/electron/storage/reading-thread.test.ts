import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { HistoryStore, Undo } from '../../../electron/ports.ts'
import { openDatabase } from '../../../electron/storage/sqlite.ts'
import { HOUR, MINUTE } from '../../../shared/time.ts'
import { failed, incidentOf, NINE } from '../../builders.ts'
import type { ChildProgram } from '../../child-program.ts'
import { childProgram } from './child-program.ts'
import { ASIDE, digest, filled, spoilRootOf } from './damage.ts'
import { openHistoryAt, roundOf } from './history-of.ts'
import {
  buildReadingProgram,
  countThreads,
  PARROT,
  programOf,
  SILENT,
  slowToEnd,
} from './reading-programs.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { EDGES, NEWEST, QUESTIONS } from './window-questions.ts'

let program: ChildProgram
beforeAll(async () => {
  program = await buildReadingProgram()
})
afterAll(() => program.remove())

const PROBLEM = { id: 'p', title: 'Trouble', url: null, from: NINE, lastSeenAt: NINE + MINUTE, to: null }

const EACH = Object.entries(QUESTIONS)

/** A history of some good and bad rounds, whose window is open: read in a thread of that program. */
async function opened(readingProgram = program.path) {
  const file = join(temporaryFolder(), 'history.db')
  const all = openHistoryAt(file, { readingProgram })
  onTestFinished(() => all.history.close().catch(() => {})) // the test may have closed it
  for (let index = 0; index < 9; index += 1) {
    const outcome = index < 6 ? {} : { outcome: failed() }
    await all.history.record(roundOf({ at: NINE + index * 5 * MINUTE, durationMs: 20 + index, ...outcome }))
  }
  const { history } = all
  await history.record(
    roundOf({ at: NINE + 10 * MINUTE, outcome: failed() }, incidentOf({ openedAt: NINE, firstBadAt: NINE })),
  )
  await history.saveSlackProblem(PROBLEM)
  const release = history.wake()
  return { file, release, ...all }
}

describe('a history whose window is open', () => {
  test.each(EACH)('answers %s from its reading thread as it does without one', async (_name, ask) => {
    const { history, release, log } = await opened()
    const there = await ask(history)
    release()
    expect(there).toEqual(await ask(history))
    expect(log.lines).toEqual([])
  })

  test.each(EACH)('asks the thread for %s', async (name, ask) => {
    const { history } = await opened(programOf(PARROT))
    expect(await ask(history)).toBe(name)
  })

  test('asks the thread nothing of what rounds and alarms need', async () => {
    const { history } = await opened(programOf(PARROT))
    expect(await history.health('a')).toMatchObject({ integrationId: 'a' })
    expect(await history.unsettledIncidents()).toHaveLength(1)
    expect(await history.incident('incident-1')).not.toBe('incident')
    expect(await history.receipts('incident-1')).toEqual([])
    expect(await history.shownSince(0)).toEqual([])
  })

  test('reads what was recorded a moment ago', async () => {
    const { history } = await opened()
    for (let at = NINE + HOUR; at < NINE + 2 * HOUR; at += MINUTE) {
      await history.record(roundOf({ at, outcome: failed() }))
      expect((await history.page({ ...NEWEST, limit: 1 })).entries).toMatchObject([{ at }])
    }
  })

  test('finds nothing of an integration that was forgotten', async () => {
    const { history } = await opened()
    expect((await history.page(NEWEST)).entries).not.toEqual([])
    await history.forget('a')
    expect((await history.page(NEWEST)).entries).toEqual([])
    expect(await history.incidents({ integrationId: 'a', before: null, limit: 20 })).toMatchObject({
      incidents: [],
    })
  })

  test('has its log written into the file although the thread reads it', async () => {
    const { file, history } = await opened()
    for (let index = 0; index < 1500; index += 1) {
      const reading = history.page({ ...NEWEST, limit: 20 })
      await history.record(roundOf({ at: NINE + 2 * HOUR + index * MINUTE, outcome: failed() }))
      await reading
    }
    expect(readFileSync(`${file}-wal`).length).toBeLessThan(10_000_000)
  })

  test('says in its own log which stored row the thread could not read', async () => {
    const { file, history, log } = await opened()
    const db = openDatabase(file)
    db.exec(`UPDATE result SET reason = 'no such reason'`)
    db.close()
    await history.page(NEWEST)
    expect(log.lines).toContainEqual(expect.stringMatching(/^warn A stored result cannot be read.*invalid/is))
  })
})

describe('a reading thread', () => {
  test('lives from when the window opens until it is closed, each time', async () => {
    const threads = countThreads()
    const { history, ...first } = await opened()
    let { release } = first
    for (let turn = 1; turn <= 3; turn += 1) {
      await history.page(NEWEST)
      expect(threads).toEqual({ started: turn, running: 1 })
      release()
      await vi.waitFor(() => expect(threads.running).toBe(0))
      await history.page(NEWEST)
      expect(threads.started, 'a late question starts none').toBe(turn)
      release = history.wake()
    }
  })

  test('lives until all who hold it have let go, also when one of them does so twice', async () => {
    const threads = countThreads()
    const { history, release } = await opened(programOf(PARROT))
    const releaseOther = history.wake()
    release()
    release()
    expect(await history.page(NEWEST)).toBe('page')
    expect(threads).toEqual({ started: 1, running: 1 })
    releaseOther()
    await vi.waitFor(() => expect(threads.running).toBe(0))
  })

  test('is not started by a history that lives in memory', async () => {
    const threads = countThreads()
    const { history } = openHistoryAt(':memory:', { readingProgram: programOf(PARROT) })
    history.wake()
    await history.record(roundOf())
    expect((await history.page(NEWEST)).entries).toHaveLength(1)
    expect(threads.started).toBe(0)
    await history.close()
  })

  test('is ended before the history is closed, so that nothing is left beside its file', async () => {
    const threads = countThreads()
    const { file, history } = await opened()
    await history.page(NEWEST)
    await history.close()
    expect(threads).toEqual({ started: 1, running: 0 })
    expect(() => readFileSync(`${file}-wal`)).toThrow('ENOENT')
  })

  test.each<[string, (opened: { history: HistoryStore; release: Undo }) => unknown]>([
    ['closed', ({ history }) => history.close()],
    ['left by its window', ({ release }) => release()],
  ])('owes nobody an answer when the history is %s', async (_what, end) => {
    const { history, release, log } = await opened(programOf(SILENT))
    const pages = Array.from({ length: 5 }, () => history.page(NEWEST))
    await Promise.resolve()
    await end({ history, release })
    for (const { entries } of await Promise.all(pages)) expect(entries).not.toEqual([])
    expect(log.lines).toEqual([])
  })
})

describe('a reading thread that fails', () => {
  test.each([
    ['cannot be found', () => join(temporaryFolder(), 'nothing.mjs')],
    ['cannot start', () => programOf('throw new Error("no such library")')],
    ['dies of a question', () => programOf(`parentPort.once('message', () => process.exit(3))`)],
    ['throws at a question', () => programOf(`parentPort.once('message', () => { throw new Error('oh') })`)],
    [
      'can answer nothing',
      () =>
        programOf(`parentPort.on('message', ({ kind, id }) => {
          if (kind === 'end') parentPort.close()
          else parentPort.postMessage({ kind: 'failure', id, error: new Error('busy') })
        })`),
    ],
  ])('because it %s leaves every answer to the main one, and one line in the log', async (_what, make) => {
    const { history, log } = await opened(make())
    for (let turn = 0; turn < 3; turn += 1) {
      const [page, bars] = await Promise.all([history.page(NEWEST), history.timeline('a', EDGES)])
      expect(page.entries).not.toEqual([])
      expect(bars).toHaveLength(3)
    }
    await history.record(roundOf({ at: NINE + HOUR }))
    expect((await history.page({ ...NEWEST, limit: 1 })).entries).toMatchObject([{ at: NINE + HOUR }])
    expect(log.lines).toEqual([
      expect.stringContaining('warn The history cannot be read in a thread of its own'),
    ])
  })

  test('is tried again when the window is opened again, and not before', async () => {
    const threads = countThreads()
    const { history, ...first } = await opened(programOf('process.exit(1)'))
    let { release } = first
    for (let turn = 1; turn <= 3; turn += 1) {
      for (let asked = 0; asked < 3; asked += 1) await history.page(NEWEST)
      expect(threads).toEqual({ started: turn, running: 0 })
      release()
      release = history.wake()
    }
  })
})

test('what cannot be understood of a reading thread is asked again in the main one, and the thread ends', async () => {
  const threads = countThreads()
  const mishear = (worker: Worker) => worker.emit('messageerror', new Error('garbled'))
  process.on('worker', mishear)
  onTestFinished(() => void process.off('worker', mishear))
  const { history, log } = await opened(programOf(SILENT))
  expect((await history.page(NEWEST)).entries).not.toEqual([])
  expect(log.lines).toEqual([expect.stringMatching(/^warn The history cannot be read in a thread.*garbled/s)])
  await vi.waitFor(() => expect(threads).toEqual({ started: 1, running: 0 }))
})

test('a history whose files were replaced while it ran is read in the main thread, and closed as ever', async () => {
  const file = join(temporaryFolder(), 'history.db')
  const child = spawnSync(process.execPath, [await childProgram('lose-the-desk'), file, program.path])
  expect(JSON.parse(child.stdout.toString())).toEqual({
    found: [1, 1],
    strays: [],
    lines: [expect.stringContaining('warn The history is read in the main thread')],
  })
  expect(existsSync(`${file}-wal`)).toBe(false)
})

describe('a history that is read in a thread', () => {
  test('and found damaged while its thread is ending waits for it before it moves its file aside', async () => {
    const file = await filled()
    spoilRootOf(file, 'result')
    const mark = join(dirname(file), 'closed')
    const { history, later } = openHistoryAt(file, { readingProgram: programOf(slowToEnd(mark)) })
    const release = history.wake()
    await history.incidents({ integrationId: 'a', before: null, limit: 1 })
    release()
    await history.record(roundOf({ at: NINE + 30 * HOUR, outcome: failed() }))
    expect(later).toEqual([expect.objectContaining({ id: 'history-damaged' })])
    expect(existsSync(mark)).toBe(true)
    await history.close()
  })

  test('and found damaged by a round moves its file aside without a word about the thread', async () => {
    const threads = countThreads()
    const file = await filled()
    spoilRootOf(file, 'result')
    const { history, log, later } = openHistoryAt(file, { readingProgram: programOf(SILENT) })
    history.wake()
    const pages = [history.page(NEWEST), history.page(NEWEST)]
    await vi.waitFor(() => expect(threads.started).toBe(1))
    await history.record(roundOf({ at: NINE + 30 * HOUR, outcome: failed() }))
    expect(later).toEqual([expect.objectContaining({ id: 'history-damaged' })])
    for (const { entries } of await Promise.all(pages))
      expect(entries[0]).toMatchObject({ at: NINE + 30 * HOUR })
    expect(log.lines.filter((line) => line.includes('thread of its own'))).toEqual([])
    await history.close()
  })

  test('while the disk refuses to write is read with what could not be written yet', async () => {
    const { file, history } = await opened()
    await history.page(NEWEST)
    const other = openDatabase(file)
    other.exec('BEGIN IMMEDIATE')
    await history.record(roundOf({ at: NINE + HOUR, outcome: failed() }))
    other.close()
    expect((await history.page({ ...NEWEST, limit: 1 })).entries).toMatchObject([{ at: NINE + HOUR }])
  })

  test('is found damaged all the same, kept aside as it was, and read anew in a thread', async () => {
    const threads = countThreads()
    const file = await filled()
    spoilRootOf(file, 'result')
    const damaged = digest(file)
    const { history, log, later } = openHistoryAt(file, { readingProgram: program.path })
    history.wake()
    const page = () => history.page({ ...NEWEST, limit: 500 })
    await page()
    expect(later).toEqual([expect.objectContaining({ id: 'history-damaged' })])
    expect(digest(join(dirname(file), ASIDE))).toBe(damaged)
    await history.record(roundOf({ at: NINE + 30 * HOUR, outcome: failed() }))
    expect((await page()).entries[0]).toMatchObject({ at: NINE + 30 * HOUR })
    await vi.waitFor(() => expect(threads).toEqual({ started: 2, running: 1 }))
    await history.close()
    expect(log.lines.filter((line) => line.includes('thread of its own'))).toHaveLength(1)
  })
})
