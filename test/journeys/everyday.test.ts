import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE, SECOND } from '../../shared/time.ts'
import { journeyForEach } from './each-journey.ts'
import { botIn, deployHook } from './journey.ts'

const journey = journeyForEach()

describe('pausing', () => {
  it('everything for an hour asks nobody, shows it, survives a restart and ends by itself', async () => {
    const { slack, clock, tray, watch, restart } = journey.current
    await watch(botIn(journey.current, 'app-reviews'))
    tray.pick({ kind: 'pause', forMs: HOUR })
    await clock.advance(30 * MINUTE)
    await restart()
    const asked = slack.requests.length
    await clock.advance(29 * MINUTE)
    expect({ face: tray.face, more: slack.requests.length - asked }).toEqual({ face: 'paused', more: 0 })
    await clock.advance(2 * MINUTE)
    expect(tray.face).toBe('ok')
  })

  it('one integration leaves the others watched', async () => {
    const { slack, clock, app, view, watch } = journey.current
    const bot = await watch(botIn(journey.current, 'app-reviews'))
    await watch(deployHook(journey.current))
    await app.handlers['integration.pause']({ ids: [bot], paused: true })
    const before = slack.requests.length
    await clock.advance(6 * MINUTE)
    const asked = slack.requests.slice(before).map(({ credential }) => credential)
    expect({ status: view(bot).status, asked: [...new Set(asked)] }).toEqual({
      status: 'paused',
      asked: ['deploys'],
    })
  })
})

describe('removing an integration', () => {
  it('in mid-incident ends its checks, its secret and its history, and says nothing more', async () => {
    const { slack, clock, app, notifier, secrets, watch, history } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    slack.revokeToken('reviews')
    await clock.advance(6 * MINUTE)
    await app.handlers['integration.remove']({ id })
    const asked = slack.requests.length
    await clock.advance(HOUR)
    expect({
      more: slack.requests.length - asked,
      secrets: secrets.size,
      history: await history(id),
      told: notifier.titles.length,
    }).toEqual({ more: 0, secrets: 0, history: [], told: 1 })
  })

  it('keeps a secret that another one still uses', async () => {
    const { app, secrets, watch } = journey.current
    const first = await watch(botIn(journey.current, 'app-reviews'))
    await watch(botIn(journey.current, 'alerts'))
    await app.handlers['integration.remove']({ id: first })
    expect(secrets.size).toBe(1)
  })
})

describe('a secret that cannot be read', () => {
  it('is asked for again and blames nobody, and a locked keyring is waited for', async () => {
    const { clock, secrets, app, notifier, view, watch } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    secrets.locked = true
    await clock.advance(6 * MINUTE)
    expect(view(id)).toMatchObject({ status: 'inconclusive', hasSecret: true, outcome: { code: 'locked' } })
    secrets.locked = false
    secrets.forgetAll()
    await clock.advance(6 * MINUTE)
    expect(view(id)).toMatchObject({ status: 'inconclusive', hasSecret: false })
    await app.handlers['integration.edit']({ id, secret: journey.current.slack.token('reviews') })
    await clock.advance(SECOND)
    expect({ view: view(id), told: notifier.titles }).toMatchObject({
      view: { status: 'ok', hasSecret: true },
      told: [],
    })
  })
})

describe('what is refused', () => {
  it('a workflow URL is not watched, with the reason, because asking it would start the workflow', async () => {
    const add = journey.current.app.handlers['integration.add']
    const url = 'https://hooks.slack.com/workflows/T0ACME001/A0TEST/123456789012345678/test-plainly-fake'
    await expect(add({ kind: 'webhook', name: 'Workflow', url, everySeconds: 300 })).rejects.toThrow(
      /workflow/i,
    )
    expect(journey.current.app.overview().integrations).toEqual([])
  })

  it('an edit that could not have been added is refused in the same words', async () => {
    const { app, watch } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    await expect(app.handlers['integration.edit']({ id, everySeconds: 5 })).rejects.toThrow(/at least 30/)
  })
})

describe('what changes without breaking', () => {
  it('a renamed channel is noted in the history with both names', async () => {
    const { slack, clock, notifier, view, watch, history } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    slack.renameChannel('app-reviews', 'store-reviews')
    await clock.advance(11 * MINUTE)
    const notes = (await history(id)).flatMap(({ note }) => note ?? [])
    expect({ notes, status: view(id).status, target: view(id).target, told: notifier.titles }).toEqual({
      notes: ['The channel was renamed from #app-reviews to #store-reviews.'],
      status: 'ok',
      target: '#store-reviews',
      told: [],
    })
  })

  it('another channel for the same integration is no renaming', async () => {
    const { slack, clock, app, watch, history } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    await app.handlers['integration.edit']({ id, channel: slack.channelId('alerts') })
    await clock.advance(SECOND)
    expect((await history(id)).map(({ note }) => note)).toEqual([null, null])
  })

  it('a lost scope is an early warning, amber and silent', async () => {
    const { slack, clock, tray, notifier, view, watch } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    slack.setScopes('reviews', ['channels:read'])
    await clock.advance(6 * MINUTE)
    expect(view(id)).toMatchObject({ status: 'warning' })
    expect({ face: tray.face, told: notifier.titles }).toEqual({ face: 'warning', told: [] })
  })
})

describe('integrations of one run', () => {
  it('are watched and leave nothing behind: neither settings, nor secrets, nor history', async () => {
    const { slack, clock, app, integrations, secrets, restart } = journey.current
    app.addSession([
      {
        kind: 'webhook',
        name: 'Only now',
        url: slack.hookUrl('deploys'),
        everySeconds: 300,
      },
    ])
    await clock.advance(6 * MINUTE)
    const id = app.overview().integrations[0]?.id ?? ''
    expect(app.overview().integrations[0]).toMatchObject({ name: 'Only now', status: 'ok', session: true })
    expect({ stored: integrations.saved, secrets: secrets.size }).toEqual({ stored: [], secrets: 0 })
    await restart()
    expect(journey.current.app.overview().integrations).toEqual([])
    expect(await journey.current.history(id)).toEqual([])
  })
})
