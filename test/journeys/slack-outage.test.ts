import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '../../shared/time.ts'
import { journeyForEach } from './each-journey.ts'
import { botIn, deployHook } from './journey.ts'

const journey = journeyForEach()

describe('an outage of Slack', () => {
  it.each([
    { name: 'error pages', fault: { kind: 'server-error', status: 503 } },
    { name: 'broken connections', fault: { kind: 'reset' } },
    { name: 'silence', fault: { kind: 'silent' } },
  ] as const)('turns nothing red and rings for nobody ($name)', async ({ fault }) => {
    const { slack, clock, notifier, view, watch } = journey.current
    const bot = await watch(botIn(journey.current, 'app-reviews'))
    const hook = await watch(deployHook(journey.current))
    const mend = slack.impair(fault)
    await clock.advance(HOUR)
    expect([view(bot).status, view(hook).status]).toEqual(['inconclusive', 'inconclusive'])
    mend()
    await clock.advance(6 * MINUTE)
    expect({ statuses: [view(bot).status, view(hook).status], told: notifier.titles }).toEqual({
      statuses: ['ok', 'ok'],
      told: [],
    })
  })

  it('does not resolve what was failing before', async () => {
    const { slack, clock, notifier, view, watch } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    slack.archiveChannel('app-reviews')
    await clock.advance(6 * MINUTE)
    const mend = slack.impair({ kind: 'server-error', status: 502 })
    await clock.advance(HOUR)
    expect(view(id)).toMatchObject({ status: 'failing', incident: { code: 'is_archived' } })
    mend()
    await clock.advance(6 * MINUTE)
    expect(notifier.titles).toHaveLength(1)
  })
})
