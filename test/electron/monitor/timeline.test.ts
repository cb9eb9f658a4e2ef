import { describe, expect, it } from 'vitest'
import { coverage, timelineOf } from '../../../electron/monitor/timeline.ts'
import type { Outcome } from '../../../shared/outcome.ts'
import { HOUR, MINUTE } from '../../../shared/time.ts'

const OK: Outcome = { status: 'ok', code: null }
const REVOKED: Outcome = {
  status: 'failed',
  reason: 'access-revoked',
  code: 'token_revoked',
  permanence: 'permanent',
}
const OFFLINE: Outcome = { status: 'inconclusive', reason: 'offline', code: null }
/** Asked every hour, looked at for ten. */
const FRAME = { from: 0, to: 10 * HOUR, everySeconds: 3600 }

/** Results at full hours. */
function results(...outcomes: (Outcome | null)[]) {
  return outcomes.flatMap((outcome, hour) => (outcome ? [{ at: hour * HOUR, outcome }] : []))
}

describe('the timeline', () => {
  it('lets a result speak until the next one, and joins what says the same', () => {
    const spans = timelineOf(results(OK, OK, REVOKED, REVOKED, OK), { ...FRAME, to: 4 * HOUR })
    expect(spans).toEqual([
      { from: 0, to: 2 * HOUR, status: 'ok' },
      { from: 2 * HOUR, to: 4 * HOUR, status: 'failed' },
    ])
  })

  it('claims nothing where the next result came later than it was due: the computer may have slept', () => {
    const spans = timelineOf(results(OK, OK, null, null, null, OK, OK), { ...FRAME, to: 6 * HOUR })
    expect(spans).toEqual([
      { from: 0, to: HOUR, status: 'ok' },
      { from: HOUR, to: 5 * HOUR, status: 'unseen' },
      { from: 5 * HOUR, to: 6 * HOUR, status: 'ok' },
    ])
  })

  it('has seen nothing where a round could not see', () => {
    expect(coverage(results(OK, OFFLINE, OK, OK), { ...FRAME, to: 3 * HOUR })).toBe(2 * HOUR)
  })

  it('takes a round for on time that came 5 % and two minutes late', () => {
    const late = HOUR * 1.05 + 2 * MINUTE
    const seen = (at: number) => coverage([...results(OK), { at, outcome: OK }], { ...FRAME, to: at })
    expect({ inTime: seen(late), tooLate: seen(late + 1) }).toEqual({ inTime: late, tooLate: 0 })
  })

  it.each([
    { case: 'speaks until now', now: 30 * MINUTE, covered: 30 * MINUTE },
    { case: 'says nothing once the next one is overdue', now: 2 * HOUR, covered: 0 },
  ])('the newest result $case', ({ now, covered }) => {
    expect(coverage(results(OK), { ...FRAME, to: now })).toBe(covered)
  })

  it('cuts what lies before its beginning and fills it up to its end', () => {
    const spans = timelineOf(results(OK, OK, OK), { ...FRAME, from: 90 * MINUTE, to: 9 * HOUR })
    expect(spans).toEqual([
      { from: 90 * MINUTE, to: 2 * HOUR, status: 'ok' },
      { from: 2 * HOUR, to: 9 * HOUR, status: 'unseen' },
    ])
  })

  it('does not mind in which order results come: a clock that was set back mixes them up', () => {
    expect(coverage(results(OK, OK, REVOKED).toReversed(), { ...FRAME, to: 2 * HOUR })).toBe(2 * HOUR)
  })

  it('has seen nothing where there is no history', () => {
    expect(timelineOf([], FRAME)).toEqual([{ from: 0, to: 10 * HOUR, status: 'unseen' }])
  })
})
