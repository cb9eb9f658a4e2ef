import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { systemClock } from '../../../electron/desktop/clock.ts'
import { DAY } from '../../../shared/time.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

test('a task runs once, after its delay', () => {
  const task = vi.fn()
  systemClock.schedule(task, 1000)
  vi.advanceTimersByTime(999)
  expect(task).not.toHaveBeenCalled()
  vi.advanceTimersByTime(5000)
  expect(task).toHaveBeenCalledTimes(1)
})

test('a delay beyond what setTimeout keeps is kept all the same', () => {
  const task = vi.fn()
  systemClock.schedule(task, 60 * DAY)
  vi.advanceTimersByTime(60 * DAY - 1)
  expect(task).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(task).toHaveBeenCalledTimes(1)
})

test('an undone task never runs, however long its delay, and leaves no timer', () => {
  const task = vi.fn()
  const undo = systemClock.schedule(task, 60 * DAY)
  vi.advanceTimersByTime(40 * DAY)
  undo()
  undo()
  vi.advanceTimersByTime(40 * DAY)
  expect(task).not.toHaveBeenCalled()
})
