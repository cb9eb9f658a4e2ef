import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../shared/time.ts'
import { journeyForEach } from './each-journey.ts'
import { botIn, deployHook } from './journey.ts'

const journey = journeyForEach()

/** Twenty integrations that share the token of the journey's bot. */
async function watchTwenty() {
  for (let index = 1; index <= 20; index += 1) {
    await journey.current.watch({ ...botIn(journey.current, 'app-reviews'), name: `Feed ${index}` })
  }
}

describe('one cause behind many failures', () => {
  it('rings once with the number of those it hits, and once when all of them work again', async () => {
    const { slack, clock, app, notifier } = journey.current
    await watchTwenty()
    slack.revokeToken('reviews')
    await clock.advance(12 * MINUTE)
    expect(app.overview().counts.failing).toBe(20)
    expect(notifier.titles).toEqual(['20 integrations in Acme: Access revoked in Slack'])
    slack.restoreToken('reviews')
    await clock.advance(12 * MINUTE)
    expect(notifier.titles.slice(1)).toEqual(['20 integrations in Acme: work again'])
  })

  it('does not hide another cause, which rings for itself', async () => {
    const { slack, clock, notifier, watch } = journey.current
    await watchTwenty()
    await watch(deployHook(journey.current))
    slack.revokeToken('reviews')
    await clock.advance(10 * MINUTE)
    slack.removeHook('deploys')
    await clock.advance(10 * MINUTE)
    expect(notifier.titles).toEqual([
      '20 integrations in Acme: Access revoked in Slack',
      expect.stringMatching(/^Deploy hook: /),
    ])
  })

  it('does not count those who were asked since and answered otherwise', async () => {
    const { slack, clock, app, notifier } = journey.current
    const bots = ['reviews', 'deputy'].map((bot) => ({
      ...botIn(journey.current, 'app-reviews'),
      kind: 'bot' as const,
      name: bot,
      token: slack.token(bot),
      channel: slack.channelId('app-reviews'),
      apiUrl: slack.apiUrl,
      everySeconds: 300,
    }))
    app.addSession(bots)
    await clock.advance(1000)
    slack.revokeToken('deputy')
    slack.archiveChannel('app-reviews')
    await clock.advance(6 * MINUTE)
    expect(notifier.titles.toSorted()).toEqual([
      'deputy: Access revoked in Slack',
      'reviews: Channel archived',
    ])
  })

  it('is told once after a restart as well, and once when the notification service was away', async () => {
    const { slack, clock, notifier, restart } = journey.current
    await watchTwenty()
    notifier.broken = true
    slack.revokeToken('reviews')
    await clock.advance(10 * MINUTE)
    notifier.broken = false
    await clock.advance(10 * MINUTE)
    await restart()
    await clock.advance(12 * MINUTE)
    expect(notifier.titles).toEqual(['20 integrations in Acme: Access revoked in Slack'])
  })
})

describe('many causes at once', () => {
  it('ring at most three times in a minute, and what comes on top is told together', async () => {
    const { slack, clock, app, notifier } = journey.current
    const urls = Array.from({ length: 8 }, (_, index) => `${slack.hookUrl('deploys')}${index}`)
    app.addSession(
      urls.map((url, index) => ({ kind: 'webhook', name: `Hook ${index}`, url, everySeconds: 300 })),
    )
    await clock.advance(30 * 1000)
    expect(app.overview().counts.failing).toBe(8)
    expect(notifier.titles.slice(2)).toEqual(['6 more failures in Slack'])
    await clock.advance(6 * MINUTE)
    expect(notifier.titles).toHaveLength(3)
  })
})
