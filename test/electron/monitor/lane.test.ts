import { describe, expect, it } from 'vitest'
import { closeLane, IDLE_LANE, type Lane, takeSlot } from '../../../electron/monitor/lane.ts'
import { HOUR, MINUTE, SECOND } from '../../../shared/time.ts'
import { NINE } from '../../builders.ts'

/** Takes slots at one moment until one is refused. */
function fill(
  limit: number,
  at: number,
  lane: Lane = IDLE_LANE,
): { lane: Lane; granted: number; openAt: number } {
  let granted = 0
  for (let next = takeSlot(lane, limit, at); ; next = takeSlot(next.lane, limit, at)) {
    if (next.openAt !== null) return { lane: next.lane, granted, openAt: next.openAt }
    granted += 1
  }
}

describe('takeSlot', () => {
  it('grants no more than the limit in any 60 s, both ends included, and says when to come again', () => {
    const first = fill(45, NINE)
    expect(first).toMatchObject({ granted: 45, openAt: NINE + MINUTE + SECOND })
    expect(fill(45, NINE + 59 * SECOND, first.lane).granted).toBe(0)
    expect(fill(45, NINE + MINUTE, first.lane).granted).toBe(0)
    expect(fill(45, NINE + MINUTE + SECOND, first.lane).granted).toBe(45)
  })

  it('has no limit where none is set', () => {
    expect(takeSlot({ usedAt: [NINE], closedUntil: 0 }, null, NINE).openAt).toBeNull()
  })

  it('forgets uses that a clock set back has put into the future', () => {
    const { lane } = fill(2, NINE + HOUR)
    expect(takeSlot(lane, 2, NINE).openAt).toBeNull()
  })
})

describe('closeLane', () => {
  it.each([
    { name: 'what Slack asked for', retryAfterMs: 30 * SECOND, waits: 30 * SECOND },
    { name: 'half a minute when Slack did not say', retryAfterMs: null, waits: 30 * SECOND },
    { name: 'at least a second', retryAfterMs: 0, waits: SECOND },
    { name: 'at most an hour', retryAfterMs: 99_999 * SECOND, waits: HOUR },
  ])('waits for $name', ({ retryAfterMs, waits }) => {
    const closed = closeLane(IDLE_LANE, retryAfterMs, NINE)
    expect(takeSlot(closed, 45, NINE).openAt).toBe(NINE + waits)
    expect(takeSlot(closed, 45, NINE + waits).openAt).toBeNull()
  })

  it('closes lanes without a limit too', () => {
    expect(takeSlot(closeLane(IDLE_LANE, SECOND, NINE), null, NINE).openAt).toBe(NINE + SECOND)
  })
})
