import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readStrips } from '../../../electron/services/strips-answer.ts'
import { readTimeline } from '../../../electron/services/timeline-answer.ts'
import { failedShare } from '../../../shared/failed-share.ts'
import { OK, type Outcome } from '../../../shared/outcome.ts'
import { type StripDay, stripLetters } from '../../../shared/strips.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts'
import type { TimelineBar } from '../../../shared/timeline.ts'
import { botOf, failed, incidentOf, NINE, UNSEEN, WARNED } from '../../builders.ts'
import { openHistoryAt, roundOf } from '../storage/history-of.ts'

const everySeconds = 3600

const drawn = fc.record({
  step: fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 50 * MINUTE, max: 61 * MINUTE }) },
    { weight: 1, arbitrary: fc.integer({ min: HOUR, max: 9 * DAY }) },
  ),
  outcome: fc.oneof(
    { weight: 6, arbitrary: fc.constant<Outcome>(OK) },
    { weight: 2, arbitrary: fc.constantFrom<Outcome>(failed(), WARNED, UNSEEN) },
  ),
})

/** What the strip of a timeline's bars has to say, by its words. */
function dayOf(bar: TimelineBar, addedAt: number): StripDay {
  if (bar.to <= addedAt) return 'before'
  return bar.status === 'mixed' ? failedShare(bar) : bar.status
}

describe('the strips that the window gets', () => {
  test('tell of each integration what its timeline of 90 days tells', async () => {
    const histories = fc.array(fc.array(drawn, { maxLength: 60 }), { maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(histories, fc.integer({ min: 0, max: 90 * MINUTE }), async (all, later) => {
        const { history } = openHistoryAt(':memory:')
        let now = NINE
        const integrations = all.map((_, index) =>
          botOf({ id: `i${index}`, createdAt: NINE - index * DAY, everySeconds }),
        )
        for (const [index, draws] of all.entries()) {
          let at = NINE
          for (const { step, outcome } of draws) {
            at += step
            await history.record({ ...roundOf({ integrationId: `i${index}`, at, outcome }), everySeconds })
          }
          now = Math.max(now, at)
        }
        now += later
        const { strips, edges } = await readStrips({ history, integrations, now })
        expect(strips).toHaveLength(integrations.length)
        for (const [index, integration] of integrations.entries()) {
          const told = await readTimeline({ history, integration, period: '90d', now })
          expect(edges).toEqual([...told.bars.map(({ from }) => from), told.bars.at(-1)?.to])
          expect(strips[index]).toEqual({
            integrationId: integration.id,
            days: told.bars.map((bar) => stripLetters[dayOf(bar, told.addedAt)]).join(''),
            coverage: told.uptime.coverage,
            uptime: told.uptime.uptime,
            incidents: told.uptime.incidents,
          })
        }
        await history.close()
      }),
      { numRuns: 40 },
    )
  })

  test('count incidents that began before these days and were still open in them', async () => {
    const { history } = openHistoryAt(':memory:')
    const old = incidentOf({
      id: 'old',
      firstBadAt: NINE - 200 * DAY,
      openedAt: NINE - 200 * DAY,
      resolvedAt: NINE - 89 * DAY,
    })
    const older = incidentOf({
      id: 'older',
      firstBadAt: NINE - 300 * DAY,
      openedAt: NINE - 300 * DAY,
      resolvedAt: NINE - 250 * DAY,
    })
    await history.record(roundOf({ at: NINE - 300 * DAY, outcome: failed() }, older))
    await history.record(roundOf({ at: NINE - 200 * DAY, outcome: failed() }, old))
    const integrations = [botOf({ createdAt: NINE - 400 * DAY })]
    const { strips } = await readStrips({ history, integrations, now: NINE })
    expect(strips.map(({ incidents }) => incidents)).toEqual([1])
    await history.close()
  })

  test('leave a turn to whatever waits between two integrations', async () => {
    const order: string[] = []
    const history: Parameters<typeof readStrips>[0]['history'] = {
      page: async () => ({ entries: [], nextBefore: null, nextAfter: null }),
      timeline: async (id) => {
        order.push(id)
        setImmediate(() => order.push('a round'))
        return []
      },
      incidentsIn: async () => [],
    }
    const integrations = ['a', 'b', 'c'].map((id) => botOf({ id }))
    await readStrips({ history, integrations, now: NINE })
    expect(order).toEqual(['a', 'a round', 'b', 'a round', 'c', 'a round'])
  })
})
