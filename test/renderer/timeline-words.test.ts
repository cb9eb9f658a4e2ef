import { describe, expect, test } from 'vitest'
import { barWords, timeOfInterest } from '../../renderer/timeline/bar-words.ts'
import { uptimeWords } from '../../renderer/timeline/uptime-words.ts'
import { spokenColumn } from '../../renderer/words/columns.ts'
import { failedShare } from '../../shared/failed-share.ts'
import { window as english } from '../../shared/language/en/window.ts'
import { DAY, HOUR, MINUTE } from '../../shared/time.ts'
import type { TimelineBar, TimelineIncident, Uptime } from '../../shared/timeline.ts'
import { NINE } from '../builders.ts'
import { barOf, timelineOf, uptimeOf } from './window-builders.ts'

const revoked: TimelineIncident = {
  id: '1',
  from: NINE - 40 * MINUTE,
  to: NINE - 10 * MINUTE,
  lastBadAt: NINE - 15 * MINUTE,
  reason: 'access-revoked',
  code: 'token_revoked',
}

describe('a bar tells', () => {
  test.each<[string, Partial<TimelineBar>, string]>([
    [
      'a good hour',
      {},
      'Mon 23 Nov, 08:00 – 09:00. OK. Watched all of it. 12 ok. Answers took 182 ms on average, 120 ms to 400 ms',
    ],
    [
      'an hour that failed in part',
      { status: 'mixed', ok: 2, failed: 10, watchedMs: 50 * MINUTE, failedMs: 40 * MINUTE },
      'Mon 23 Nov, 08:00 – 09:00. Failed in part. Failed for 40 min; watched 50 min of 1 h. 2 ok, 10 failed. Answers took 182 ms on average, 120 ms to 400 ms',
    ],
    [
      'an hour of sleep',
      { status: 'unknown', ok: 0, watchedMs: 0, duration: null },
      'Mon 23 Nov, 08:00 – 09:00. Nothing was seen. Asleep, offline, closed or paused',
    ],
    [
      'an hour that is under way',
      { to: NINE + HOUR, from: NINE - 30 * MINUTE, watchedMs: 15 * MINUTE, duration: null },
      'Mon 23 Nov, 08:30 – 10:00, so far. OK. Watched 15 min of 30 min. 12 ok',
    ],
    ['one before the integration was added', { to: NINE - 500 * DAY }, 'before'],
  ])('%s', (_name, changes, words) => {
    const told = spokenColumn(barWords(barOf(changes), timelineOf(), english))
    if (words === 'before') expect(told).toContain('. Before it was added')
    else expect(told).toBe(words)
  })

  test.each([
    ['90d', 'Monday 23 November'],
    ['1y', '23 Nov – 29 Nov 2026'],
    ['30d', 'Mon 23 Nov, 00:00 – 00:00'],
  ] as const)('its days, in a period of %s', (period, when) => {
    const midnight = new Date(NINE).setHours(0, 0, 0, 0)
    const to = midnight + (period === '1y' ? 7 : 1) * DAY
    expect(barWords(barOf({ from: midnight, to }), timelineOf({ period, at: to }), english).when).toBe(when)
  })

  test('the incidents that were open in it, two by name', () => {
    const incidents = [
      revoked,
      { ...revoked, id: '2', reason: 'channel-archived' as const, code: 'is_archived' },
      { ...revoked, id: '3' },
      { ...revoked, id: 'later', from: NINE, to: null },
    ]
    expect(barWords(barOf(), timelineOf({ incidents }), english).lines.slice(-3)).toEqual([
      'Access revoked in Slack (token_revoked)',
      'Channel archived (is_archived)',
      'and 1 more',
    ])
  })
})

describe('a bar leads', () => {
  test.each([
    ['to the newest failure in it', { failed: 3 }, [revoked], revoked.lastBadAt],
    [
      'to its end, where it still failed',
      { failed: 3 },
      [{ ...revoked, to: null, lastBadAt: NINE + HOUR }],
      NINE - 1,
    ],
    ['to its end, where a failure was no incident', { failed: 1 }, [], NINE - 1],
    ['to its end, where nothing failed', {}, [revoked], NINE - 1],
  ])('%s', (_name, changes, incidents, time) => {
    expect(timeOfInterest(barOf(changes), incidents)).toBe(time)
  })
})

test.each([
  [{ failedMs: 10 * MINUTE }, 'little'],
  [{ failedMs: 30 * MINUTE }, 'half'],
  [{ failedMs: 50 * MINUTE }, 'most'],
  [{ watchedMs: 0, ok: 1, failed: 9 }, 'most'],
] as const)('of a bar with %o %s is drawn as failed', (changes, share) => {
  expect(failedShare(barOf(changes))).toBe(share)
})

describe('uptime is told', () => {
  const whole: Partial<Uptime> = { watchedMs: DAY, coverage: 1, uptime: 1 }
  test.each<[string, Partial<Uptime>, string | null, string, string]>([
    ['as unknown where nothing was watched', {}, null, 'Nothing was watched in this time; no incidents.', ''],
    ['as whole only where it is', whole, '100 %', 'of the time, all of it watched; no incidents.', ''],
    [
      'never rounded up',
      { ...whole, coverage: 0.9999, uptime: 0.99999 },
      '99.99 %',
      'of the 99 % we watched; no incidents.',
      '',
    ],
    [
      'down to nothing',
      { coverage: 0.004, uptime: 0 },
      '0 %',
      'of the less than 1 % we watched; no incidents.',
      '',
    ],
    [
      'with its incidents, why they came, and how long answers took',
      {
        coverage: 0.81,
        uptime: 0.9993,
        incidents: 3,
        longestMs: 190 * MINUTE,
        recoveryMs: HOUR,
        reasons: [
          { reason: 'channel-archived', count: 2 },
          { reason: 'access-revoked', count: 1 },
        ],
        answers: { mean: 182.4, min: 120, max: 1400 },
      },
      '99.93 %',
      'of the 81 % we watched; 3 incidents, the longest 3 h 10 min; recovered in 1 h on average.',
      'Channel archived 2 times, Access revoked in Slack; answers took 182 ms on average, 120 ms to 1.4 s.',
    ],
    [
      'with the one that is open',
      {
        coverage: 0.5,
        uptime: 0.5,
        incidents: 1,
        longestMs: HOUR,
        reasons: [{ reason: 'access-revoked', count: 1 }],
      },
      '50 %',
      'of the 50 % we watched; 1 incident of 1 h, Access revoked in Slack; not recovered yet.',
      '',
    ],
  ])('%s', (_name, changes, share, rest, aside) => {
    expect(uptimeWords(uptimeOf(changes), english)).toEqual({ share, rest, aside })
  })
})
