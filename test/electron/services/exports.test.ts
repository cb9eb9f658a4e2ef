import { describe, expect, test } from 'vitest'
import { COLUMNS } from '../../../electron/export/export-row.ts'
import { isoTime } from '../../../electron/export/file-times.ts'
import type { SearchQuery } from '../../../electron/history-queries.ts'
import { Exports } from '../../../electron/services/exports.ts'
import type { ExportFormat } from '../../../shared/export.ts'
import type { HistoryEntry } from '../../../shared/history.ts'
import { ANY_RESULT } from '../../../shared/search.ts'
import { MINUTE } from '../../../shared/time.ts'
import { failed, NINE } from '../../builders.ts'
import { entryOf } from '../../renderer/window-builders.ts'
import { readCsv } from '../export/read-csv.ts'
import { givesAway, TOKEN } from '../export/secrets.ts'
import { roundOf } from '../storage/history-of.ts'
import { historyWith, progressOf, savingStage } from './saving-stage.ts'

/** So many entries are three pages. */
const MANY = Array.from({ length: 250 }, (_, index) => entryOf(NINE - index * MINUTE))

function exportsOf(entries: readonly HistoryEntry[], asked: SearchQuery[] = []) {
  const stage = savingStage()
  Object.assign(stage.history, historyWith(entries, asked))
  return { ...stage, exports: new Exports(stage) }
}

/** The times in a file, in order. */
function timesIn(text: string, format: ExportFormat): string[] {
  if (format === 'json') return JSON.parse(text).entries.map(({ time }: { time: string }) => time)
  const [head, ...lines] = readCsv(text)
  expect(head).toEqual([...COLUMNS])
  return lines.map(([time = '']) => time)
}

describe('an export', () => {
  test.each(['csv', 'json'] as const)(
    'as %s has every entry that is found, in the order of the list',
    async (format) => {
      const { exports, files, clock } = exportsOf(MANY)
      await exports.start({ filter: ANY_RESULT, format })
      await clock.advance(1000)
      const [file] = files.files
      expect(file?.state).toBe('finished')
      expect(timesIn(Buffer.from(file?.text ?? '').toString(), format)).toEqual(
        MANY.map(({ at }) => isoTime(at)),
      )
    },
  )

  test.each(['csv', 'json'] as const)('of nothing is a whole %s file all the same', async (format) => {
    const { exports, files, clock } = exportsOf([])
    await exports.start({ filter: ANY_RESULT, format })
    await clock.advance(1000)
    expect(timesIn(files.files[0]?.text ?? '', format)).toEqual([])
  })

  test('asks where first, with a name that says what it is, and does nothing when the user thinks better of it', async () => {
    const { exports, files, window } = exportsOf(MANY)
    files.answer = null
    expect(await exports.start({ filter: ANY_RESULT, format: 'csv' })).toBeNull()
    expect(files.asked).toEqual([
      {
        title: 'Export the history',
        fileName: 'redbar-history-2026-11-23-0900.csv',
        kind: 'csv',
        kindName: 'Comma-separated values',
      },
    ])
    expect(files.files).toEqual([])
    expect(progressOf(window)).toEqual([])
  })

  test('asks for what was looked for, page by page, one page a turn', async () => {
    const asked: SearchQuery[] = []
    const { exports, clock } = exportsOf(MANY, asked)
    const filter = { ...ANY_RESULT, integrationIds: ['a'] }
    await exports.start({ filter, format: 'csv' })
    expect(asked).toEqual([])
    await clock.advance(0)
    expect(asked.map(({ filter: wanted, limit }) => [wanted, limit])).toEqual([
      [filter, 100],
      [filter, 100],
      [filter, 100],
    ])
    expect(asked.map(({ after }) => after?.at ?? null)).toEqual([null, MANY[99]?.at, MANY[199]?.at])
  })

  test('has each run once, also one that goes on while the pages before it are written', async () => {
    const stage = savingStage()
    const { history, clock, files } = stage
    const good = (index: number, at: number) => history.record(roundOf({ integrationId: `i${index}`, at }))
    for (let index = 0; index < 150; index += 1) await good(index, NINE + index)
    const { search } = history
    Object.assign(history, {
      search: async (query: SearchQuery) => {
        const page = await search.call(history, query)
        for (let index = 0; index < 150; index += 1) await good(index, NINE + MINUTE + index)
        return page
      },
    })
    await new Exports(stage).start({ filter: ANY_RESULT, format: 'csv' })
    await clock.advance(1000)
    const times = timesIn(files.files[0]?.text ?? '', 'csv')
    expect(times).toEqual(Array.from({ length: 150 }, (_, index) => isoTime(NINE + 149 - index)))
  })

  test('tells the window when it begins and ends, and in between no more often than it can be read', async () => {
    const { exports, clock, window } = exportsOf(MANY)
    const started = await exports.start({ filter: ANY_RESULT, format: 'csv' })
    await clock.advance(1000)
    const common = { id: started?.id, problem: null, fileName: 'redbar-history-2026-11-23-0900.csv' }
    // The clock stood still meanwhile.
    expect(progressOf(window)).toEqual([
      { ...common, entries: 0, state: 'running' },
      { ...common, entries: 250, state: 'done' },
    ])
  })

  test('tells of its way where pages take long', async () => {
    const stage = savingStage()
    const { clock, window } = stage
    const many = historyWith(MANY)
    const search = (query: SearchQuery) => {
      clock.setWall(300)
      return many.search(query)
    }
    Object.assign(stage.history, { search })
    const exports = new Exports(stage)
    await exports.start({ filter: ANY_RESULT, format: 'csv' })
    await clock.advance(1000)
    expect(progressOf(window).map(({ entries, state }) => [entries, state])).toEqual([
      [0, 'running'],
      [100, 'running'],
      [200, 'running'],
      [250, 'done'],
    ])
  })

  test('that is cancelled ends within a page and leaves nothing', async () => {
    const asked: SearchQuery[] = []
    const { exports, clock, files, window } = exportsOf(MANY, asked)
    const started = await exports.start({ filter: ANY_RESULT, format: 'csv' })
    exports.cancel(started?.id ?? '')
    await clock.advance(1000)
    expect(asked).toEqual([])
    expect(files.files.map(({ state }) => state)).toEqual(['abandoned'])
    expect(progressOf(window).at(-1)).toMatchObject({ state: 'cancelled', problem: null })
  })

  test('holds the history awake while it runs, however it ends', async () => {
    const { exports, history, clock } = exportsOf(MANY)
    const held: string[] = []
    Object.assign(history, {
      wake: () => {
        held.push('awake')
        return () => void held.push('let go')
      },
    })
    await exports.start({ filter: ANY_RESULT, format: 'csv' })
    expect(held).toEqual(['awake'])
    await clock.advance(1000)
    expect(held).toEqual(['awake', 'let go'])
    const started = await exports.start({ filter: ANY_RESULT, format: 'csv' })
    exports.cancel(started?.id ?? '')
    await clock.advance(1000)
    expect(held).toEqual(['awake', 'let go', 'awake', 'let go'])
  })

  test('goes on when the window closes', async () => {
    const { exports, clock, files, window } = exportsOf(MANY)
    await exports.start({ filter: ANY_RESULT, format: 'csv' })
    window.close()
    await clock.advance(1000)
    expect(files.files.map(({ state }) => state)).toEqual(['finished'])
  })

  test('is abandoned when Redbar quits, before that goes on', async () => {
    const { exports, clock, files } = exportsOf(MANY)
    await exports.start({ filter: ANY_RESULT, format: 'csv' })
    const stopped = exports.stop()
    await clock.advance(0)
    await stopped
    expect(files.files.map(({ state }) => state)).toEqual(['abandoned'])
    expect(clock.pendingTimers).toBe(0)
    expect(await exports.start({ filter: ANY_RESULT, format: 'csv' })).toBeNull()
  })

  test('that is still to be begun when Redbar quits is waited for, and abandoned', async () => {
    const { exports, clock, files } = exportsOf(MANY)
    const begin = files.begin.bind(files)
    let goOn = () => {}
    const held = new Promise<void>((resolve) => {
      goOn = resolve
    })
    files.begin = async (path) => {
      await held
      return await begin(path)
    }
    const started = exports.start({ filter: ANY_RESULT, format: 'csv' })
    await clock.advance(0)
    let isOver = false
    const stopped = exports.stop().then(() => {
      isOver = true
    })
    await clock.advance(0)
    expect(isOver).toBe(false)
    goOn()
    await clock.advance(0)
    await Promise.all([started, stopped])
    expect(files.files.map(({ state }) => state)).toEqual(['abandoned'])
  })

  test('to a full disk says so in a sentence and leaves nothing', async () => {
    const { exports, clock, files, window } = exportsOf(MANY)
    files.full = true
    await exports.start({ filter: ANY_RESULT, format: 'csv' })
    await clock.advance(1000)
    expect(files.files.map(({ state }) => state)).toEqual(['abandoned'])
    expect(progressOf(window).at(-1)).toMatchObject({
      state: 'failed',
      problem: 'The disk is full, so nothing was saved. Make room and try again.',
    })
  })

  test('that cannot be begun is refused in a sentence, and can be begun elsewhere', async () => {
    const { exports, clock, files } = exportsOf(MANY)
    const { begin } = files
    files.begin = () => Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' }))
    await expect(exports.start({ filter: ANY_RESULT, format: 'csv' })).rejects.toThrow(
      'Redbar may not write there, so nothing was saved. Choose another folder.',
    )
    files.begin = begin
    expect(await exports.start({ filter: ANY_RESULT, format: 'csv' })).not.toBeNull()
    await clock.advance(1000)
  })

  test('that cannot be read leaves nothing either', async () => {
    const { exports, clock, files, window, history } = exportsOf([])
    Object.assign(history, { search: () => Promise.reject(new Error('damaged')) })
    await exports.start({ filter: ANY_RESULT, format: 'json' })
    await clock.advance(1000)
    expect(files.files.map(({ state }) => state)).toEqual(['abandoned'])
    expect(progressOf(window).at(-1)?.problem).toBe('The history could not be read, so nothing was saved.')
  })

  test('does not write into the file of another one', async () => {
    const { exports, clock, files } = exportsOf(MANY)
    await exports.start({ filter: ANY_RESULT, format: 'csv' })
    await expect(exports.start({ filter: ANY_RESULT, format: 'csv' })).rejects.toThrow(
      'is being written already',
    )
    await clock.advance(1000)
    expect(files.files).toHaveLength(1)
    expect(await exports.start({ filter: ANY_RESULT, format: 'csv' })).not.toBeNull()
    await clock.advance(1000)
  })

  test('has no secret that stands in a name or a note', async () => {
    const entries = [entryOf(NINE, failed('unlisted', { code: TOKEN }), { note: `now ${TOKEN}` })]
    const { exports, clock, files } = exportsOf(entries)
    for (const format of ['csv', 'json'] as const)
      await exports.start({ filter: { ...ANY_RESULT, text: TOKEN }, format })
    await clock.advance(1000)
    for (const { text } of files.files) {
      expect(givesAway(text)).toBe(false)
      expect(text).toContain('unlisted')
    }
  })

  test('has no secret that was learned after an earlier export had it', async () => {
    const secret = 'a-test-secret-of-no-known-shape-4711'
    const { exports, clock, files, knownSecrets } = exportsOf([
      entryOf(NINE, failed('unlisted'), { note: `now ${secret}` }),
    ])
    await exports.start({ filter: ANY_RESULT, format: 'csv' })
    await clock.advance(1000)
    knownSecrets.add(secret)
    await exports.start({ filter: ANY_RESULT, format: 'csv' })
    await clock.advance(1000)
    expect(files.files.map(({ text }) => text.includes(secret))).toEqual([true, false])
  })
})
