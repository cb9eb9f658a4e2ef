import { describe, expect, it } from 'vitest'
import { MINUTE, SECOND } from '../../shared/time.ts'
import { journeyForEach } from './each-journey.ts'
import { botIn, deployHook } from './journey.ts'

const journey = journeyForEach()

describe('a rate limit', () => {
  it('delays only that method of that workspace, for as long as Slack asks, and changes no status', async () => {
    const { slack, clock, notifier, view, watch, app } = journey.current
    const bot = await watch(botIn(journey.current, 'app-reviews'))
    const hook = await watch(deployHook(journey.current))
    const mend = slack.impair(
      { kind: 'rate-limited', retryAfterSeconds: 600 },
      { method: 'conversations.info' },
    )
    await clock.advance(6 * MINUTE)
    expect(view(bot)).toMatchObject({
      status: 'inconclusive',
      outcome: { reason: 'rate-limited' },
      incident: null,
    })
    expect(view(hook).status).toBe('ok')

    mend()
    const channelCalls = () => slack.requests.filter(({ method }) => method === 'conversations.info').length
    const before = channelCalls()
    app.handlers['check.now']({ id: bot })
    await clock.advance(SECOND)
    expect(channelCalls()).toBe(before)
    await clock.advance(11 * MINUTE)
    expect({ more: channelCalls() > before, status: view(bot).status, told: notifier.titles }).toEqual({
      more: true,
      status: 'ok',
      told: [],
    })
  })

  it('keeps two hundred channels behind one token under fifty calls a minute, and each gets its turn', async () => {
    const { slack, clock, app } = journey.current
    const draft = botIn(journey.current, 'app-reviews')
    if (draft.kind !== 'bot') throw new Error('expected a bot')
    const names = Array.from({ length: 200 }, (_, index) => `Feed ${index}`)
    app.addSession(
      names.map((name) => ({ ...draft, name, apiUrl: slack.apiUrl, kind: 'bot', everySeconds: 300 })),
    )
    const perMinute: number[] = []
    for (let minute = 0; minute < 6; minute++) {
      const before = slack.requests.filter(({ method }) => method === 'conversations.info').length
      await clock.advance(MINUTE)
      perMinute.push(slack.requests.filter(({ method }) => method === 'conversations.info').length - before)
    }
    expect(Math.max(...perMinute)).toBeLessThan(50)
    expect(app.overview().counts).toMatchObject({ ok: 200 })
    // Two thousand real answers take their time on a busy machine.
  }, 30_000)
})
