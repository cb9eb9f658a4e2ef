import { describe, expect, test } from 'vitest'
import { type Chores, HistoryTending } from '../../../electron/storage/history-tending.ts'
import { HOUR, MINUTE } from '../../../shared/time.ts'
import { NINE } from '../../builders.ts'

type Doing = 'ends' | 'fails' | 'leaves off'

/** A history with two first chores, of which the first does what `doing` says. Time stands still until it is told. */
function tended(doing: { first: Doing }) {
  const did: string[] = []
  const failures: unknown[] = []
  let now = NINE
  function* chore(name: string): Generator<void, boolean> {
    yield
    did.push(name)
    if (name === 'first' && doing.first === 'fails') throw new Error('locked')
    return name !== 'first' || doing.first === 'ends'
  }
  const chores: Chores = {
    first: [() => chore('first'), () => chore('second')],
    hourly: () => chore('hourly'),
    checkpoint: () => {},
  }
  const tending = new HistoryTending({ chores, now: () => now, failed: (error) => failures.push(error) })
  /** Something is stored after so long (ms), and what is to be done then is done; returns what that was. */
  const changeAfter = async (ms: number) => {
    now += ms
    tending.changed()
    for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setImmediate(done))
    return did.splice(0)
  }
  return { tending, failures, changeAfter }
}

describe('the first chores', () => {
  test('are done once, soon after opening', async () => {
    const { changeAfter } = tended({ first: 'ends' })
    expect(await changeAfter(0)).toEqual(['first', 'second'])
    expect(await changeAfter(5 * MINUTE)).toEqual(['hourly'])
    expect(await changeAfter(HOUR)).toEqual(['hourly'])
  })

  test.each<Doing>(['fails', 'leaves off'])(
    'go on behind one that %s, which has another turn with the next hour until it ends',
    async (how) => {
      const doing: { first: Doing } = { first: how }
      const { changeAfter, failures } = tended(doing)
      expect(await changeAfter(0)).toEqual(['first', 'second'])
      expect(await changeAfter(MINUTE)).toEqual([])
      expect(await changeAfter(HOUR)).toEqual(['first', 'hourly'])
      doing.first = 'ends'
      expect(await changeAfter(HOUR)).toEqual(['first', 'hourly'])
      expect(await changeAfter(HOUR)).toEqual(['hourly'])
      expect(failures).toHaveLength(how === 'fails' ? 2 : 0)
    },
  )

  test('are all done again for another database', async () => {
    const { tending, changeAfter } = tended({ first: 'ends' })
    await changeAfter(0)
    tending.startOver()
    expect(await changeAfter(MINUTE)).toEqual(['first', 'second'])
  })
})
