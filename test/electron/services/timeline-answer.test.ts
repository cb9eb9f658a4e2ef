import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { timelineOf } from '../../../electron/monitor/timeline.ts'
import { readTimeline } from '../../../electron/services/timeline-answer.ts'
import { OK, type Outcome } from '../../../shared/outcome.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts'
import { periods } from '../../../shared/timeline.ts'
import { botOf, failed, incidentOf, NINE, slackProblemOf, UNSEEN, WARNED } from '../../builders.ts'
import { openHistoryAt, roundOf } from '../storage/history-of.ts'

const everySeconds = 300

const drawn = fc.record({
  step: fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 4 * MINUTE, max: 6 * MINUTE }) },
    { weight: 1, arbitrary: fc.integer({ min: 6 * MINUTE, max: 9 * HOUR }) },
  ),
  outcome: fc.oneof(
    { weight: 6, arbitrary: fc.constant<Outcome>(OK) },
    { weight: 2, arbitrary: fc.constantFrom<Outcome>(failed(), WARNED, UNSEEN) },
  ),
})

describe('the timeline that the window gets', () => {
  test('is what the raw results give, whatever they are and whenever it is asked for', async () => {
    const asked = [
      fc.array(drawn, { maxLength: 80 }),
      fc.integer({ min: 0, max: 8 * MINUTE }),
      fc.constantFrom(...periods),
    ] as const
    await fc.assert(
      fc.asyncProperty(...asked, async (draws, later, period) => {
        const { history } = openHistoryAt(':memory:')
        let at = NINE
        const raw: { at: number; outcome: Outcome }[] = []
        for (const { step, outcome } of draws) {
          at += step
          raw.push({ at, outcome })
          await history.record({ ...roundOf({ at, outcome }), everySeconds })
        }
        const now = at + later
        const integration = botOf({ createdAt: NINE, everySeconds })
        const { bars, uptime } = await readTimeline({ history, integration, period, now })
        // Of the whole past at once: cut off at an edge, a result would not know that the next one came late.
        const spans = timelineOf(raw, { from: 0, to: now, everySeconds })
        const seen = (from: number, to: number, ...statuses: string[]) =>
          spans
            .filter(({ status }) => statuses.includes(status))
            .reduce((sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)), 0)
        for (const bar of bars) {
          const to = Math.min(bar.to, now)
          expect(bar.watchedMs).toBe(seen(bar.from, to, 'ok', 'warning', 'failed'))
          expect(bar.failedMs).toBe(seen(bar.from, to, 'failed'))
        }
        // The bars follow each other without a gap, and now lies in the last one.
        expect(bars.slice(1).map(({ from }) => from)).toEqual(bars.slice(0, -1).map(({ to }) => to))
        expect(bars.at(-1)?.to).toBeGreaterThan(now)
        const from = bars[0]?.from ?? now
        const watched = seen(from, now, 'ok', 'warning', 'failed')
        const length = now - Math.max(from, NINE)
        expect(uptime.coverage).toBeCloseTo(length > 0 ? watched / length : 0, 9)
        expect(uptime.uptime ?? -1).toBeCloseTo(watched > 0 ? 1 - seen(from, now, 'failed') / watched : -1, 9)
        await history.close()
      }),
      { numRuns: 60 },
    )
  })

  test('has the incidents of its period, newest first, also one that began before and one that is open', async () => {
    const { history } = openHistoryAt(':memory:')
    const now = NINE + 30 * MINUTE
    const incidents = [
      incidentOf({ id: 'long gone', firstBadAt: NINE - 5 * DAY, resolvedAt: NINE - 4 * DAY }),
      incidentOf({ id: 'from before', firstBadAt: NINE - 3 * DAY, resolvedAt: NINE - 2 * HOUR }),
      incidentOf({ id: 'of another', integrationId: 'b', firstBadAt: NINE }),
      incidentOf({ id: 'open', firstBadAt: NINE, lastBadAt: NINE + MINUTE }),
    ]
    for (const incident of incidents) await history.saveIncident(incident)
    const timeline = await readTimeline({ history, integration: botOf(), period: '24h', now })
    expect(timeline.incidents).toEqual([
      {
        id: 'open',
        from: NINE,
        to: null,
        lastBadAt: NINE + MINUTE,
        reason: 'access-revoked',
        code: 'token_revoked',
      },
      expect.objectContaining({ id: 'from before', to: NINE - 2 * HOUR }),
    ])
    expect(timeline.uptime).toMatchObject({ incidents: 2, recoveryMs: 3 * DAY - 2 * HOUR })
    await history.close()
  })

  test.each([
    ['on slack.com', {}, ['from before', 'open-ended', 'over']],
    ['on slack.com that was added meanwhile', { createdAt: NINE - 90 * MINUTE }, ['open-ended', 'over']],
    ['on GovSlack, of which the page says nothing', { apiUrl: 'https://slack-gov.com/api/' }, []],
    ['on this computer', { apiUrl: 'http://127.0.0.1:4242/api/' }, []],
  ])("has Slack's own problems of its period for an integration %s", async (_where, changes, ids) => {
    const { history } = openHistoryAt(':memory:')
    const problems = [
      slackProblemOf({ id: 'long gone', from: NINE - 3 * DAY, to: NINE - 2 * DAY }),
      slackProblemOf({ id: 'lost sight of', from: NINE - 3 * DAY, lastSeenAt: NINE - 2 * DAY }),
      slackProblemOf({ id: 'from before', from: NINE - 2 * DAY, to: NINE - 2 * HOUR }),
      slackProblemOf({ id: 'open-ended', from: NINE - 2 * HOUR, lastSeenAt: NINE - HOUR }),
      slackProblemOf({ id: 'over', from: NINE - HOUR, to: NINE }),
    ]
    for (const problem of problems) await history.saveSlackProblem(problem)
    const integration = botOf({ createdAt: NINE - 9 * DAY, ...changes })
    const timeline = await readTimeline({ history, integration, period: '24h', now: NINE + MINUTE })
    expect(timeline.slackProblems.map(({ id }) => id)).toEqual(ids)
    await history.close()
  })
})
