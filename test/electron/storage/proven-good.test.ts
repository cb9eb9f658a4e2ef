import { join } from 'node:path'
import { expect, test } from 'vitest'
import { provenGoodIn } from '../../../electron/storage/history-layers.ts'
import type { HistoryReader } from '../../../electron/storage/history-reader.ts'
import type { Result } from '../../../shared/evidence.ts'
import { MINUTE } from '../../../shared/time.ts'
import { failed, NINE, resultOf, UNSEEN, WARNED } from '../../builders.ts'
import { openHistoryAt, roundOf } from './history-of.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A history of integration `a` with a result each five minutes from NINE on, each with a note of its own as evidence. */
async function historyWith(outcomes: readonly Result['outcome'][]) {
  const { history } = openHistoryAt(join(temporaryFolder(), 'history.db'))
  for (const [index, outcome] of outcomes.entries()) {
    await history.record(roundOf(resultAt(index, outcome)))
  }
  return history
}

function resultAt(index: number, outcome: Result['outcome']): Result {
  const evidence = { exchanges: [], notes: [`evidence ${index}`] }
  return resultOf({ at: NINE + index * 5 * MINUTE, outcome, evidence })
}

const GOOD = resultOf().outcome
const BAD = failed()

test.each([
  ['the first of the good ones before it', [GOOD, GOOD, GOOD, BAD], 3, 0],
  ['the first good one after an earlier failure', [GOOD, BAD, GOOD, GOOD, BAD], 4, 2],
  ['a warning, which is not bad', [GOOD, BAD, GOOD, WARNED, BAD], 4, 3],
  ['one before what could not see', [GOOD, UNSEEN, UNSEEN, BAD], 3, 0],
  ['the first one after it, where none is before it', [BAD, BAD, GOOD, GOOD], 0, 2],
] as const)('nearest to a bad result, and with evidence, is %s', async (_what, outcomes, bad, nearest) => {
  const history = await historyWith(outcomes)
  const found = await history.provenGood('a', NINE + bad * 5 * MINUTE)
  expect(found).toEqual(resultAt(nearest, outcomes[nearest] ?? GOOD))
  await history.close()
})

test('nothing good with evidence is found where there was nothing good, or of another integration', async () => {
  const history = await historyWith([BAD, UNSEEN])
  expect(await history.provenGood('a', NINE + 5 * MINUTE)).toBeNull()
  await history.record(roundOf({ ...resultAt(2, GOOD), integrationId: 'b' }))
  expect(await history.provenGood('a', NINE)).toBeNull()
  await history.close()
})

test('nearest is found across what is on the disk and what could not be written yet', () => {
  const layer = (before: number | null, after: number | null) => ({
    provenGood: (_id: string, moment: { before: number } | { after: number }) =>
      'before' in moment ? before : after,
    result: (_id: string, at: number) => (at === before || at === after ? resultOf({ at }) : null),
  })
  const nearest = (...layers: Pick<HistoryReader, 'provenGood' | 'result'>[]) =>
    // Of a layer nothing else is asked here.
    provenGoodIn(layers as HistoryReader[], 'a', 30)?.at
  expect(nearest(layer(null, 50), layer(10, 60), layer(20, null))).toBe(20)
  expect(nearest(layer(null, 50), layer(null, 60))).toBe(50)
  expect(nearest(layer(null, null))).toBeUndefined()
})
