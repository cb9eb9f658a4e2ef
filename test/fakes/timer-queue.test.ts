import fc from 'fast-check'
import { expect, it } from 'vitest'
import { TimerQueue } from './timer-queue.ts'

it('gives timers in the order of their moments, of equal ones the first set, and none that was taken out', () => {
  const timers = fc.array(fc.record({ at: fc.integer({ min: 0, max: 20 }), removed: fc.boolean() }), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(timers, (given) => {
      const queue = new TimerQueue()
      const set = given.map(({ at, removed }, turn) => ({ timer: { at, task: () => {} }, removed, turn }))
      for (const { timer } of set) queue.add(timer)
      for (const { timer, removed } of set) if (removed) queue.remove(timer)
      const left = set.filter(({ removed }) => !removed)
      expect(queue.size).toBe(left.length)
      const expected = left
        .sort((a, b) => a.timer.at - b.timer.at || a.turn - b.turn)
        .map(({ timer }) => timer)
      for (const timer of expected) {
        expect(queue.next()).toBe(timer)
        queue.remove(timer)
      }
      expect(queue.next()).toBeNull()
    }),
  )
})
