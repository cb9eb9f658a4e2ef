import { join } from 'node:path'
import { expect, test } from 'vitest'
import { HistoryDatabase } from '../../../electron/storage/history-database.ts'
import { KEEPING } from '../../../electron/storage/history-upkeep.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts'
import { NINE, slackProblemOf } from '../../builders.ts'
import { FakeLogger } from '../../fakes/fake-ports.ts'
import { openHistoryAt } from './history-of.ts'
import { temporaryFolder } from './temporary-folder.ts'

test.each([
  ['began in it', { from: NINE, to: NINE + HOUR }, true],
  ['ended in it', { from: NINE - HOUR, to: NINE + MINUTE }, true],
  ['lasted all of it and longer', { from: NINE - HOUR, to: NINE + 9 * HOUR }, true],
  ['was last seen in it', { from: NINE - HOUR, lastSeenAt: NINE + MINUTE }, true],
  ['was over before', { from: NINE - HOUR, to: NINE - 1 }, false],
  [
    'was last seen before: it is not known to have reached it',
    { from: NINE - HOUR, lastSeenAt: NINE - 1 },
    false,
  ],
  ['began after', { from: NINE + 2 * HOUR, to: NINE + 3 * HOUR }, false],
])('of a stretch of time a problem of Slack is kept that %s: %o %s', async (_what, changes, kept) => {
  const { history } = openHistoryAt(':memory:')
  const problem = slackProblemOf(changes)
  await history.saveSlackProblem(problem)
  expect(await history.slackProblemsIn(NINE, NINE + 2 * HOUR)).toEqual(kept ? [problem] : [])
  await history.close()
})

test('what is known of a problem of Slack is replaced, and comes back after a restart, oldest first', async () => {
  const file = join(temporaryFolder(), 'history.db')
  const { history } = openHistoryAt(file)
  const later = slackProblemOf({ id: 'later', from: NINE + MINUTE, url: null })
  const changed = slackProblemOf({
    id: 'first',
    title: 'Mended',
    lastSeenAt: NINE + MINUTE,
    to: NINE + 2 * MINUTE,
  })
  await history.saveSlackProblem(later)
  await history.saveSlackProblem(slackProblemOf({ id: 'first' }))
  await history.saveSlackProblem(changed)
  await history.close()
  const { history: again } = openHistoryAt(file)
  expect(await again.slackProblemsIn(NINE, NINE + HOUR)).toEqual([changed, later])
  await again.close()
})

test('problems of Slack go when they are too old, by their end or by when they were last seen', () => {
  const database = new HistoryDatabase({ file: ':memory:', log: new FakeLogger(), keep: null })
  const old = NINE - 402 * DAY
  const problems = [
    slackProblemOf({ id: 'over', from: old, lastSeenAt: old, to: old + HOUR }),
    slackProblemOf({ id: 'lost sight of', from: old, lastSeenAt: old }),
    slackProblemOf({ id: 'long', from: old, lastSeenAt: old, to: NINE }),
    slackProblemOf({ id: 'seen lately', from: old }),
  ]
  database.apply(problems.map((problem) => ({ kind: 'slack-problem', problem })))
  for (const _step of database.tidy(NINE, KEEPING));
  expect(database.reader.slackProblemsIn(0, NINE + 1).map(({ id }) => id)).toEqual(['long', 'seen lately'])
  database.close()
})
