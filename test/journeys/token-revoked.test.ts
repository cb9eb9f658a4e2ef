import { describe, expect, it } from 'vitest'
import { MINUTE, SECOND } from '../../shared/time.ts'
import { journeyForEach } from './each-journey.ts'
import { botIn } from './journey.ts'

const journey = journeyForEach()

describe('a token is revoked in Slack and given back', () => {
  it('is told once, with cause and cure, after a confirming probe within 15 s; and once that it works again', async () => {
    const { slack, clock, tray, notifier, window, view, watch, history, app } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    window.open(null)
    expect(view(id)).toMatchObject({ status: 'ok', workspace: 'Acme', target: '#app-reviews' })
    expect(tray.face).toBe('ok')

    slack.revokeToken('reviews')
    await clock.advance(5 * MINUTE - SECOND)
    expect({ status: view(id).status, told: notifier.titles }).toEqual({ status: 'confirming', told: [] })

    await clock.advance(15 * SECOND)
    expect(view(id)).toMatchObject({ status: 'failing', incident: { code: 'token_revoked' } })
    expect(tray.face).toBe('failing')
    expect(notifier.titles).toEqual([expect.stringContaining('Reviews to #app-reviews')])
    expect(journey.current.lines).toEqual([
      expect.stringMatching(/FAILED .*Reviews to #app-reviews.*token_revoked/),
    ])
    expect(window.told.map(({ name }) => name)).toContain('history.added')

    await clock.advance(60 * MINUTE)
    expect(notifier.titles).toHaveLength(1)

    slack.restoreToken('reviews')
    await clock.advance(10 * MINUTE + 30 * SECOND)
    expect(view(id)).toMatchObject({ status: 'ok', incident: null })
    expect(notifier.titles).toEqual([notifier.titles[0], 'Reviews to #app-reviews: works again'])

    const entries = await history(id)
    const red = entries.filter(({ outcome }) => outcome.status === 'failed')
    expect(red.length).toBeGreaterThan(10)
    const [newestRed] = red
    const details = await app.handlers['history.details']({ integrationId: id, at: newestRed?.at ?? 0 })
    expect(details).toMatchObject({
      incident: { code: 'token_revoked', resolvedAt: expect.any(Number) },
      evidence: {
        exchanges: [{ method: 'auth.test', host: 'slack.com', httpStatus: 200, code: 'token_revoked' }],
      },
    })
    expect(JSON.stringify(details)).not.toContain(slack.token('reviews'))
  })

  it('opens the history at the incident when the notification is clicked', async () => {
    const { slack, clock, notifier, window, watch, view } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    slack.revokeToken('reviews')
    await clock.advance(6 * MINUTE)
    notifier.clickNewest()
    expect(window.opened).toEqual([
      {
        page: 'integration',
        integrationId: id,
        incidentId: view(id).incident?.id,
        at: view(id).incident?.firstBadAt,
      },
    ])
  })

  it('asks auth.test once for all integrations that share the token', async () => {
    const { slack, clock, watch } = journey.current
    await watch(botIn(journey.current, 'app-reviews'))
    await watch(botIn(journey.current, 'alerts'))
    const asked = (method: string) => slack.requests.filter((request) => request.method === method).length
    const before = { auth: asked('auth.test'), channel: asked('conversations.info') }
    await clock.advance(5 * MINUTE)
    expect({
      auth: asked('auth.test') - before.auth,
      channel: asked('conversations.info') - before.channel,
    }).toEqual({
      auth: 1,
      channel: 2,
    })
  })
})
