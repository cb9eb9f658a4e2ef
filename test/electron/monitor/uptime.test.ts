import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barStatus, withStatus } from '../../../electron/monitor/bar-status.ts'
import { withLiveTail } from '../../../electron/monitor/live-tail.ts'
import { uptimeOf } from '../../../electron/monitor/uptime.ts'
import type { Bar } from '../../../shared/history.ts'
import { OK } from '../../../shared/outcome.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts'
import { failed, incidentOf, NINE, UNSEEN } from '../../builders.ts'

const EMPTY: Bar = {
  from: NINE - HOUR,
  to: NINE,
  ok: 0,
  warning: 0,
  failed: 0,
  inconclusive: 0,
  watchedMs: 0,
  failedMs: 0,
  duration: null,
}
const counted = { addedAt: 0, now: NINE }

describe('a bar', () => {
  it.each<[string, Partial<Bar>, string]>([
    ['nothing happened', {}, 'unknown'],
    ['nobody could see', { inconclusive: 12 }, 'unknown'],
    ['all was good', { ok: 12, watchedMs: HOUR }, 'ok'],
    ['all was good of what could be seen', { ok: 1, inconclusive: 11 }, 'ok'],
    ['something was odd', { ok: 11, warning: 1, watchedMs: HOUR }, 'warning'],
    ['all of it failed', { failed: 12, watchedMs: HOUR, failedMs: HOUR }, 'failed'],
    ['one of twelve failed', { ok: 11, failed: 1, watchedMs: HOUR, failedMs: 5 * MINUTE }, 'mixed'],
    ['one failed, and it slept ever since', { failed: 1 }, 'failed'],
    ['it began good and then failed', { failed: 11, watchedMs: HOUR, failedMs: HOUR - MINUTE }, 'mixed'],
    ['an earlier failure spoke for it', { watchedMs: HOUR, failedMs: HOUR }, 'failed'],
    ['an earlier good result spoke for it', { watchedMs: HOUR }, 'ok'],
  ])('where %s (%o) is %s', (_what, changes, status) => {
    expect(barStatus({ ...EMPTY, ...changes })).toBe(status)
  })

  it('for which only an earlier warning speaks is a warning too', () => {
    const bars = [{ ...EMPTY, warning: 1 }, { ...EMPTY, watchedMs: HOUR }, EMPTY]
    expect(withStatus(bars).map(({ status }) => status)).toEqual(['warning', 'warning', 'unknown'])
  })
})

describe('the newest result', () => {
  const bars = [
    { ...EMPTY, from: NINE - HOUR, to: NINE },
    { ...EMPTY, from: NINE, to: NINE + HOUR },
  ]
  it.each([
    {
      case: 'speaks until now, over an edge',
      at: NINE - MINUTE,
      outcome: OK,
      watched: [1, 3],
      failedMin: [0, 0],
    },
    { case: 'speaks as a failure', at: NINE - MINUTE, outcome: failed(), watched: [1, 3], failedMin: [1, 3] },
    {
      case: 'says nothing once it is overdue',
      at: NINE - 10 * MINUTE,
      outcome: OK,
      watched: [0, 0],
      failedMin: [0, 0],
    },
    {
      case: 'says nothing when it could not see',
      at: NINE,
      outcome: UNSEEN,
      watched: [0, 0],
      failedMin: [0, 0],
    },
    { case: 'says nothing before it came', at: NINE + HOUR, outcome: OK, watched: [0, 0], failedMin: [0, 0] },
  ])('$case', ({ at, outcome, watched, failedMin }) => {
    const after = withLiveTail(bars, { at, outcome, everySeconds: 300 }, NINE + 3 * MINUTE)
    expect(after.map((bar) => bar.watchedMs / MINUTE)).toEqual(watched)
    expect(after.map((bar) => bar.failedMs / MINUTE)).toEqual(failedMin)
  })
})

describe('uptime', () => {
  it('is the share of the watched time that did not fail, and coverage the share that was watched', () => {
    const bars = [
      { ...EMPTY, from: NINE - 2 * HOUR, to: NINE - HOUR, watchedMs: HOUR, failedMs: 15 * MINUTE },
      { ...EMPTY, watchedMs: 30 * MINUTE },
    ]
    const { coverage, uptime } = uptimeOf(bars, [], counted)
    expect({ coverage, uptime: uptime?.toFixed(6) }).toEqual({ coverage: 0.75, uptime: '0.833333' })
  })

  it('is not known when nothing was watched', () => {
    expect(uptimeOf([{ ...EMPTY, inconclusive: 3 }], [], counted)).toMatchObject({
      coverage: 0,
      uptime: null,
    })
  })

  it('counts neither what is still to come nor what was before the integration', () => {
    const bars = [
      { ...EMPTY, from: NINE - 2 * HOUR, to: NINE - HOUR },
      { ...EMPTY, from: NINE - HOUR, to: NINE + HOUR, watchedMs: 30 * MINUTE },
    ]
    expect(uptimeOf(bars, [], { addedAt: NINE - 30 * MINUTE, now: NINE })).toMatchObject({
      periodMs: 30 * MINUTE,
      coverage: 1,
    })
  })

  it('tells how many incidents there were, the longest, how soon they ended on average, and why they came', () => {
    const incidents = [
      incidentOf({ id: '1', firstBadAt: NINE - 10 * HOUR, resolvedAt: NINE - 9 * HOUR }),
      incidentOf({
        id: '2',
        firstBadAt: NINE - 8 * HOUR,
        resolvedAt: NINE - 5 * HOUR,
        reason: 'channel-archived',
      }),
      incidentOf({ id: '3', firstBadAt: NINE - 4 * HOUR, reason: 'channel-archived' }),
    ]
    expect(uptimeOf([EMPTY], incidents, counted)).toMatchObject({
      incidents: 3,
      longestMs: 4 * HOUR,
      recoveryMs: 2 * HOUR,
      reasons: [
        { reason: 'channel-archived', count: 2 },
        { reason: 'access-revoked', count: 1 },
      ],
    })
  })

  it('tells the mean of all answers that could see, the quickest and the slowest', () => {
    const bars = [
      { ...EMPTY, ok: 2, inconclusive: 5, duration: { sum: 300, min: 100, max: 200 } },
      EMPTY,
      { ...EMPTY, failed: 1, duration: { sum: 900, min: 900, max: 900 } },
    ]
    expect(uptimeOf(bars, [], counted).answers).toEqual({ mean: 400, min: 100, max: 900 })
  })

  it('lies between 0 and 1, as coverage does, whatever the bars hold', () => {
    const anyBar = fc
      .record({
        watchedMs: fc.integer({ min: 0, max: 2 * HOUR }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map(({ watchedMs, share }) => ({ ...EMPTY, watchedMs, failedMs: Math.floor(watchedMs * share) }))
    fc.assert(
      fc.property(fc.array(anyBar), fc.integer({ min: NINE - DAY, max: NINE + DAY }), (bars, addedAt) => {
        const { coverage, uptime } = uptimeOf(bars, [], { addedAt, now: NINE })
        expect(coverage).toBeGreaterThanOrEqual(0)
        expect(coverage).toBeLessThanOrEqual(1)
        expect(uptime ?? 0).toBeGreaterThanOrEqual(0)
        expect(uptime ?? 1).toBeLessThanOrEqual(1)
      }),
    )
  })
})
