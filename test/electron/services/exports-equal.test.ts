import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoTime } from '../../../electron/export/file-times.ts'
import { Exports } from '../../../electron/services/exports.ts'
import { historyRows } from '../../../renderer/history/rows.ts'
import type { HistoryEntry } from '../../../shared/history.ts'
import { OK, type Outcome } from '../../../shared/outcome.ts'
import { ANY_RESULT, type HistoryFilter, type SearchPlace } from '../../../shared/search.ts'
import { HOUR, MINUTE } from '../../../shared/time.ts'
import { failed, NINE, UNSEEN, WARNED } from '../../builders.ts'
import { viewOf, windowOverviewOf } from '../../renderer/window-builders.ts'
import { roundOf } from '../storage/history-of.ts'
import { savingStage } from './saving-stage.ts'

const everySeconds = 300
const OUTCOMES = [failed(), failed('unlisted', { code: 'odd_code' }), WARNED, UNSEEN]

const drawn = fc.record({
  step: fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 4 * MINUTE, max: 6 * MINUTE }) },
    { weight: 1, arbitrary: fc.integer({ min: 6 * MINUTE, max: 9 * HOUR }) },
  ),
  integrationId: fc.constantFrom('a', 'b'),
  note: fc.oneof(
    { weight: 12, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant('Renamed') },
  ),
  outcome: fc.oneof(
    { weight: 8, arbitrary: fc.constant<Outcome>(OK) },
    { weight: 2, arbitrary: fc.constantFrom<Outcome>(...OUTCOMES) },
  ),
})
const history = fc.array(drawn, { maxLength: 120 })

async function stageWith(draws: readonly (typeof drawn extends fc.Arbitrary<infer T> ? T : never)[]) {
  const stage = savingStage()
  stage.view = windowOverviewOf([viewOf(), viewOf({ id: 'b', name: 'Alerts' })])
  let at = NINE
  for (const { step, ...result } of draws) {
    at += step
    await stage.history.record({ ...roundOf({ ...result, at }), everySeconds })
  }
  return stage
}

type Stage = Awaited<ReturnType<typeof stageWith>>
type Line = { time: string; integrationId: string; runSince: string | null; runCount: number; status: string }

/** The lines of the file for that filter. */
async function exported(stage: Stage, filter: HistoryFilter): Promise<Line[]> {
  const exports = new Exports(stage)
  await exports.start({ filter, format: 'json' })
  await stage.clock.advance(1000)
  return JSON.parse(stage.files.files.at(-1)?.text ?? '').entries
}

/** An entry as a line has it. */
function lineOf({ at, integrationId, run, outcome }: HistoryEntry) {
  return {
    time: isoTime(at),
    integrationId,
    runSince: run && isoTime(run.since),
    runCount: run?.count ?? 1,
    status: outcome.status,
  }
}

/** The list of one integration, as the window loads it: page by page. */
async function listOf({ history }: Stage, integrationId: string): Promise<HistoryEntry[]> {
  const entries: HistoryEntry[] = []
  for (let before: number | null = null, more = true; more; ) {
    const page = await history.page({ integrationId, before, limit: 7 })
    entries.push(...page.entries)
    before = page.nextBefore
    more = before !== null
  }
  return entries
}

/** What is found, as the window loads it. */
async function foundIn({ history }: Stage, filter: HistoryFilter): Promise<HistoryEntry[]> {
  const entries: HistoryEntry[] = []
  for (let after: SearchPlace | null = null, more = true; more; ) {
    const page = await history.search({ filter, after, limit: 7 })
    entries.push(...page.entries)
    after = page.next
    more = after !== null
  }
  return entries
}

describe('what is exported', () => {
  test('of an integration is what stands in its list, line by line, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (draws) => {
        const stage = await stageWith(draws)
        const list = await listOf(stage, 'a')
        const lines = await exported(stage, { ...ANY_RESULT, integrationIds: ['a'] })
        expect(lines).toMatchObject(list.map(lineOf))
        // The window folds its lines once more, by the hour: opened, they are these.
        const rows = historyRows(list, { everySeconds, more: false, unfolded: new Set() })
        const shown = rows.flatMap((row) =>
          row.kind === 'entry' ? [row.entry] : row.kind === 'run' ? row.entries : [],
        )
        expect(lines).toMatchObject(shown.map(lineOf))
        expect(lines.reduce((sum, { runCount }) => sum + runCount, 0)).toBe(
          draws.filter(({ integrationId }) => integrationId === 'a').length,
        )
      }),
      { numRuns: 30 },
    )
  })

  test('of a search is what the search shows, whatever is looked for', async () => {
    const filter = fc.record<Partial<HistoryFilter>>({
      integrationIds: fc.constantFrom(null, ['a'], ['a', 'b']),
      statuses: fc.constantFrom<HistoryFilter['statuses'][]>(null, ['failed'], ['ok', 'warning']),
      code: fc.constantFrom(null, 'odd_code'),
      from: fc.constantFrom(null, NINE + HOUR),
      to: fc.constantFrom(null, NINE + 4 * HOUR),
    })
    await fc.assert(
      fc.asyncProperty(history, filter, async (draws, wanted) => {
        const stage = await stageWith(draws)
        const looked = { ...ANY_RESULT, ...wanted }
        const found = await foundIn(stage, looked)
        expect(await exported(stage, looked)).toMatchObject(found.map(lineOf))
      }),
      { numRuns: 30 },
    )
  })
})
