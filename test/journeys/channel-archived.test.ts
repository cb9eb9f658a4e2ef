import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '../../shared/time.ts'
import { journeyForEach } from './each-journey.ts'
import { botIn } from './journey.ts'

const journey = journeyForEach()

describe('a channel is archived', () => {
  it('is a failure although Slack answers ok, and only of the integrations in that channel', async () => {
    const { slack, clock, notifier, view, watch } = journey.current
    const archived = await watch(botIn(journey.current, 'app-reviews'))
    const other = await watch(botIn(journey.current, 'alerts'))
    slack.archiveChannel('app-reviews')
    await clock.advance(6 * MINUTE)
    expect(view(archived)).toMatchObject({
      status: 'failing',
      incident: { reason: 'channel-archived', code: 'is_archived', check: 'channel' },
    })
    expect(view(other).status).toBe('ok')
    expect(notifier.titles).toHaveLength(1)
  })

  it('changes its reason, without a second alarm, when the token is revoked as well', async () => {
    const { slack, clock, notifier, view, watch, lines } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    slack.archiveChannel('app-reviews')
    await clock.advance(6 * MINUTE)
    slack.revokeToken('reviews')
    await clock.advance(6 * MINUTE)
    expect(view(id).incident).toMatchObject({ reason: 'access-revoked', code: 'token_revoked', failures: 3 })
    expect(notifier.titles).toHaveLength(1)
    expect(lines.at(-1)).toMatch(/CHANGED .*token_revoked/)
    slack.mend()
    await clock.advance(11 * MINUTE)
    expect(notifier.titles.slice(1)).toEqual(['Reviews to #app-reviews: works again'])
  })

  it('is told of its new cause when that comes hours later, once for all whom it hits', async () => {
    const { slack, clock, notifier, view, watch } = journey.current
    const ids = [
      await watch(botIn(journey.current, 'app-reviews')),
      await watch(botIn(journey.current, 'alerts')),
    ]
    slack.archiveChannel('app-reviews')
    slack.archiveChannel('alerts')
    await clock.advance(3 * HOUR)
    expect(notifier.titles).toHaveLength(2)
    slack.revokeToken('reviews')
    await clock.advance(6 * MINUTE)
    expect(ids.map((id) => view(id).incident?.reason)).toEqual(['access-revoked', 'access-revoked'])
    expect(notifier.titles).toHaveLength(3)
    expect(notifier.shown.at(-1)?.body).toMatch(/another cause/)
    await clock.advance(12 * HOUR)
    expect(notifier.titles).toHaveLength(3)
  })
})
