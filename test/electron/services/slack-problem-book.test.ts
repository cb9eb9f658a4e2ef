import { afterEach, describe, expect, test } from 'vitest'
import { SlackProblemBook } from '../../../electron/services/slack-problem-book.ts'
import type { SlackProblem } from '../../../shared/slack-problem.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts'
import { NINE, slackIncidentOf, slackProblemOf } from '../../builders.ts'
import { FakeLogger } from '../../fakes/fake-ports.ts'
import { openHistoryAt } from '../storage/history-of.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A history that counts what is stored, and the book that is opened on it at each start. */
function remembering() {
  const { history } = openHistoryAt(':memory:')
  closing.push(() => history.close())
  const saved: SlackProblem[] = []
  const refusing = { save: false, read: false }
  const log = new FakeLogger()
  const parts = {
    log,
    history: {
      saveSlackProblem: async (problem: SlackProblem) => {
        if (refusing.save) throw new Error('The disk is on fire')
        saved.push(problem)
        await history.saveSlackProblem(problem)
      },
      slackProblemsIn: async (from: number, to: number) => {
        if (refusing.read) throw new Error('The disk is on fire')
        return await history.slackProblemsIn(from, to)
      },
    },
  }
  const stored = () => history.slackProblemsIn(0, Number.MAX_SAFE_INTEGER)
  return { parts, saved, refusing, log, stored, start: () => new SlackProblemBook(parts) }
}

const HERE = [slackIncidentOf({ from: NINE - HOUR })]
const AT = { from: NINE - HOUR, lastSeenAt: NINE }

describe("the book of Slack's problems", () => {
  test('stores a problem as soon as it is seen', async () => {
    const { start, stored } = remembering()
    await start().hear(HERE, NINE)
    expect(await stored()).toEqual([slackProblemOf(AT)])
  })

  test('stores that it is still there every five minutes, and once more at the end', async () => {
    const { start, saved } = remembering()
    const book = start()
    for (let minute = 0; minute <= 12; minute += 1) await book.hear(HERE, NINE + minute * MINUTE)
    const seenAfter = () => saved.map(({ lastSeenAt }) => (lastSeenAt - NINE) / MINUTE)
    expect(seenAfter()).toEqual([0, 5, 10])
    await book.close()
    expect(seenAfter()).toEqual([0, 5, 10, 12])
    await book.close()
    expect(saved).toHaveLength(4)
  })

  test('stores another title at once', async () => {
    const { start, stored } = remembering()
    const book = start()
    await book.hear(HERE, NINE)
    await book.hear([slackIncidentOf({ from: NINE - HOUR, title: 'Apps are slow' })], NINE + MINUTE)
    expect(await stored()).toEqual([
      slackProblemOf({ ...AT, lastSeenAt: NINE + MINUTE, title: 'Apps are slow' }),
    ])
  })

  test('stores the end, and nothing of the quiet time after it', async () => {
    const { start, stored, saved } = remembering()
    const book = start()
    await book.hear(HERE, NINE)
    await book.hear(HERE, NINE + 2 * MINUTE)
    for (const minute of [6, 7, 8]) await book.hear([], NINE + minute * MINUTE)
    const ended = slackProblemOf({ ...AT, lastSeenAt: NINE + 2 * MINUTE, to: NINE + 6 * MINUTE })
    expect(await stored()).toEqual([ended])
    expect(saved).toHaveLength(2)
  })

  test('keeps when it was last seen, and claims no end, when nobody looked for hours', async () => {
    const { start, stored } = remembering()
    const book = start()
    await book.hear(HERE, NINE)
    await book.hear(HERE, NINE + 2 * MINUTE)
    await book.hear([], NINE + 5 * HOUR)
    expect(await stored()).toEqual([slackProblemOf({ ...AT, lastSeenAt: NINE + 2 * MINUTE })])
  })

  test('opens the same problem again that Slack tells of again', async () => {
    const { start, stored } = remembering()
    const book = start()
    await book.hear(HERE, NINE)
    await book.hear([], NINE + MINUTE)
    await book.hear(HERE, NINE + HOUR)
    expect(await stored()).toEqual([slackProblemOf({ ...AT, lastSeenAt: NINE + HOUR })])
  })

  test('keeps two at once apart', async () => {
    const { start, stored } = remembering()
    const book = start()
    const other = slackIncidentOf({ id: '547', title: 'Cannot sign in' })
    await book.hear([...HERE, other], NINE)
    await book.hear([other], NINE + 5 * MINUTE)
    expect(await stored()).toEqual([
      slackProblemOf({ ...AT, to: NINE + 5 * MINUTE }),
      slackProblemOf({ id: '547', title: 'Cannot sign in', lastSeenAt: NINE + 5 * MINUTE }),
    ])
  })

  test('remembers no more than twenty, whatever the page says', async () => {
    const { start, stored } = remembering()
    const book = start()
    for (const round of [0, 1, 2]) {
      const many = Array.from({ length: 500 }, (_, index) => slackIncidentOf({ id: `${round}-${index}` }))
      await book.hear(many, NINE + round * HOUR)
    }
    expect(await stored()).toHaveLength(60)
  })

  test.each([
    ['from now on where Slack does not say', null, NINE],
    ['from when Slack says', NINE - HOUR, NINE - HOUR],
  ])('stores at once what a clock that was set back says of it: %s', async (_since, said, from) => {
    const { start, stored } = remembering()
    const book = start()
    await book.hear([slackIncidentOf({ from: said })], NINE + DAY)
    await book.hear([slackIncidentOf({ from: said })], NINE)
    expect(await stored()).toEqual([slackProblemOf({ from, lastSeenAt: NINE })])
  })
})

test("the book of Slack's problems takes words in the order in which they come, also all at once", async () => {
  const { start, stored, saved } = remembering()
  const book = start()
  await book.close()
  const words = [book.hear(HERE, NINE), book.hear([], NINE + MINUTE)]
  await book.close()
  expect(await stored()).toEqual([slackProblemOf({ ...AT, to: NINE + MINUTE })])
  expect(saved).toHaveLength(2)
  await Promise.all(words)
})

describe("after a restart the book of Slack's problems", () => {
  test.each([
    ['goes on with one that is still there', 30 * MINUTE, true, { lastSeenAt: NINE + 30 * MINUTE, to: null }],
    ['ends one that has just gone', 10 * MINUTE, false, { lastSeenAt: NINE, to: NINE + 10 * MINUTE }],
    ['leaves the end of an older one open', 3 * DAY, false, { lastSeenAt: NINE, to: null }],
  ])('%s', async (_what, later, there, expected) => {
    const { start, stored } = remembering()
    const first = start()
    await first.hear([slackIncidentOf()], NINE)
    await first.close()
    await start().hear(there ? [slackIncidentOf()] : [], NINE + later)
    expect(await stored()).toEqual([slackProblemOf({ from: NINE, ...expected })])
  })

  test('knows one from before the clock was set back', async () => {
    const { start, stored } = remembering()
    await start().hear([slackIncidentOf()], NINE + DAY)
    await start().hear([], NINE)
    expect(await stored()).toEqual([slackProblemOf({ from: NINE, lastSeenAt: NINE, to: NINE })])
  })
})

describe("when nothing can be stored, the book of Slack's problems", () => {
  test('says so in the log, and stores it with the next word', async () => {
    const { start, stored, refusing, log } = remembering()
    const book = start()
    refusing.save = true
    await book.hear(HERE, NINE)
    expect(log.lines.join()).toContain('A problem of Slack could not be stored')
    refusing.save = false
    await book.hear(HERE, NINE + MINUTE)
    expect(await stored()).toEqual([slackProblemOf({ ...AT, lastSeenAt: NINE + MINUTE })])
  })

  test('begins anew where the earlier ones cannot be read', async () => {
    const { start, stored, refusing, log } = remembering()
    refusing.read = true
    await start().hear(HERE, NINE)
    expect(log.lines.join()).toContain('earlier problems could not be read')
    expect(await stored()).toEqual([slackProblemOf(AT)])
  })
})
