import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE, SECOND } from '../../shared/time.ts'
import { journeyForEach } from './each-journey.ts'
import { botIn, deployHook } from './journey.ts'

const journey = journeyForEach()

/** Quiet from now (09:00) until 12:00, in UTC. */
function quietMorning() {
  journey.current.settings.change({
    quietHours: { on: true, days: [0, 1, 2, 3, 4, 5, 6], from: '08:00', to: '12:00', timeZone: 'UTC' },
  })
}

/** The bot of the journey, asked once an hour: a day of it passes quickly. */
function hourly() {
  return { ...botIn(journey.current, 'app-reviews'), everySeconds: 3600 }
}

/** What became of the alerts of the open or newest incident of an integration. */
async function fates(id: string) {
  const { app, history } = journey.current
  const entry = (await history(id)).find(({ outcome }) => outcome.status === 'failed')
  const { receipts } = await app.handlers['history.details']({ integrationId: id, at: entry?.at ?? 0 })
  return receipts.map(({ fate }) => ('why' in fate ? `${fate.kind}: ${fate.why}` : fate.kind))
}

describe('quiet hours', () => {
  it('hold what fails, show it in the tray, and give one summary at their end', async () => {
    const { slack, clock, tray, notifier, watch } = journey.current
    quietMorning()
    const bot = await watch(botIn(journey.current, 'app-reviews'))
    await watch(deployHook(journey.current))
    slack.revokeToken('reviews')
    slack.removeHook('deploys')
    await clock.advance(HOUR)
    expect({ face: tray.face, told: notifier.titles }).toEqual({ face: 'failing', told: [] })
    expect(await fates(bot)).toEqual(['held: quiet-hours'])
    await clock.advance(2 * HOUR)
    expect(notifier.titles).toEqual(['While it was quiet: 2 things to know'])
    expect(await fates(bot)).toHaveLength(2)
  })

  it('tell at their end of what failed and was mended meanwhile', async () => {
    const { slack, clock, notifier, watch } = journey.current
    quietMorning()
    await watch(botIn(journey.current, 'app-reviews'))
    slack.revokeToken('reviews')
    await clock.advance(HOUR)
    slack.restoreToken('reviews')
    await clock.advance(HOUR)
    expect(notifier.titles).toEqual([])
    await clock.advance(HOUR + MINUTE)
    expect(notifier.titles).toEqual(['Reviews to #app-reviews: failed, and works again'])
  })

  it('do not hold what is urgent, and say nothing of what is not worth a notification', async () => {
    const { slack, clock, notifier, watch } = journey.current
    quietMorning()
    await watch({ ...deployHook(journey.current), priority: 'high' })
    const low = await watch({ ...botIn(journey.current, 'app-reviews'), priority: 'low' })
    slack.removeHook('deploys')
    slack.revokeToken('reviews')
    await clock.advance(4 * HOUR)
    expect(notifier.titles).toEqual([expect.stringMatching(/^Deploy hook/)])
    expect(await fates(low)).toEqual(['suppressed: low-priority'])
  })

  it('survive a restart with what they hold', async () => {
    const { slack, clock, notifier, watch, restart } = journey.current
    quietMorning()
    await watch(botIn(journey.current, 'app-reviews'))
    await watch(deployHook(journey.current))
    slack.revokeToken('reviews')
    slack.removeHook('deploys')
    await clock.advance(HOUR)
    await restart()
    await clock.advance(2 * HOUR)
    expect(notifier.titles).toEqual(['While it was quiet: 2 things to know'])
  })
})

describe('an acknowledged failure', () => {
  it('is asked on, shows an outlined face, is not reminded of, and is told when it ends', async () => {
    const { slack, clock, app, tray, notifier, view, watch } = journey.current
    const id = await watch(hourly())
    slack.revokeToken('reviews')
    await clock.advance(66 * MINUTE)
    const incidentId = view(id).incident?.id ?? ''
    await app.handlers['incident.acknowledge']({ incidentIds: [incidentId], on: true })
    await clock.advance(SECOND)
    const asked = slack.requests.length
    expect({ face: tray.face, status: view(id).status }).toEqual({
      face: 'acknowledged',
      status: 'acknowledged',
    })
    await clock.advance(20 * HOUR)
    expect({ told: notifier.titles.length, asks: slack.requests.length > asked }).toEqual({
      told: 1,
      asks: true,
    })
    slack.restoreToken('reviews')
    await clock.advance(3 * HOUR)
    expect({ face: tray.face, told: notifier.titles.slice(1) }).toEqual({
      face: 'ok',
      told: ['Reviews to #app-reviews: works again'],
    })
  })

  it('is red again after 24 h, and reminded of', async () => {
    const { slack, clock, app, tray, notifier, view, watch, restart } = journey.current
    const id = await watch(hourly())
    slack.revokeToken('reviews')
    await clock.advance(66 * MINUTE)
    await app.handlers['incident.acknowledge']({ incidentIds: [view(id).incident?.id ?? ''], on: true })
    await restart()
    await clock.advance(23 * HOUR)
    expect({ face: tray.face, told: notifier.titles.length }).toEqual({ face: 'acknowledged', told: 1 })
    await clock.advance(HOUR + SECOND)
    expect({ face: tray.face, told: notifier.titles.slice(1) }).toEqual({
      face: 'failing',
      told: ['Reviews to #app-reviews: still failing'],
    })
  })

  it('rings again when it has another cause', async () => {
    const { slack, clock, app, tray, notifier, view, watch } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    slack.archiveChannel('app-reviews')
    await clock.advance(6 * MINUTE)
    await app.handlers['incident.acknowledge']({ incidentIds: [view(id).incident?.id ?? ''], on: true })
    slack.revokeToken('reviews')
    await clock.advance(6 * MINUTE)
    expect({ face: tray.face, told: notifier.titles.slice(1) }).toEqual({
      face: 'failing',
      told: ['Reviews to #app-reviews: Access revoked in Slack'],
    })
    expect(notifier.shown.at(-1)?.body).toMatch(/another cause/)
  })

  it('can be acknowledged and snoozed from its notification', async () => {
    const { slack, clock, tray, notifier, view, watch } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    const hook = await watch(deployHook(journey.current))
    slack.revokeToken('reviews')
    await clock.advance(6 * MINUTE)
    notifier.press('acknowledge')
    await clock.advance(SECOND)
    expect({ face: tray.face, status: view(id).status }).toEqual({
      face: 'acknowledged',
      status: 'acknowledged',
    })
    slack.removeHook('deploys')
    await clock.advance(6 * MINUTE)
    notifier.press('snooze')
    await clock.advance(SECOND)
    expect(view(hook).snoozedUntil).toBe(clock.now() - SECOND + HOUR)
    await clock.advance(HOUR)
    expect(notifier.titles.slice(2)).toEqual(['Deploy hook: still failing'])
  })
})

describe('a snooze', () => {
  it('of all holds what is new, and tells it with what goes on when it ends', async () => {
    const { slack, clock, tray, notifier, app, watch } = journey.current
    await watch(botIn(journey.current, 'app-reviews'))
    await watch(deployHook(journey.current))
    slack.revokeToken('reviews')
    await clock.advance(6 * MINUTE)
    tray.pick({ kind: 'snooze', forMs: HOUR })
    slack.removeHook('deploys')
    await clock.advance(30 * MINUTE)
    expect({ told: notifier.titles.length, face: tray.face }).toEqual({ told: 1, face: 'failing' })
    expect(app.overview().snoozedUntil).not.toBeNull()
    await clock.advance(30 * MINUTE)
    expect(notifier.titles.slice(1)).toEqual(['While it was quiet: 2 things to know'])
    expect(app.overview().snoozedUntil).toBeNull()
  })

  it('of one leaves the others loud, and ends at once when it is taken back', async () => {
    const { slack, clock, notifier, app, watch } = journey.current
    const bot = await watch(botIn(journey.current, 'app-reviews'))
    await watch(deployHook(journey.current))
    await app.handlers['alerts.snooze']({ integrationIds: [bot], forMs: 4 * HOUR })
    slack.revokeToken('reviews')
    slack.removeHook('deploys')
    await clock.advance(6 * MINUTE)
    expect(notifier.titles).toEqual([expect.stringMatching(/^Deploy hook/)])
    await app.handlers['alerts.snooze']({ integrationIds: [bot], forMs: null })
    await clock.advance(SECOND)
    expect(notifier.titles.slice(1)).toEqual(['Reviews to #app-reviews: Access revoked in Slack'])
  })
})

describe('reminders', () => {
  it('come once in the chosen interval while it fails, never when they are off', async () => {
    const { slack, clock, notifier, app, watch } = journey.current
    await app.handlers['settings.change']({ remindEveryHours: 4 })
    await watch(hourly())
    slack.revokeToken('reviews')
    await clock.advance(14 * HOUR)
    expect(notifier.titles).toHaveLength(4)
    await app.handlers['settings.change']({ remindEveryHours: null })
    await clock.advance(3 * DAY)
    expect(notifier.titles).toHaveLength(4)
  })
})

describe('"I fixed it"', () => {
  it('asks twice at once, and closes the incident when Slack agrees', async () => {
    const { slack, clock, app, notifier, view, watch } = journey.current
    const id = await watch({ ...botIn(journey.current, 'app-reviews'), everySeconds: 3600 })
    slack.revokeToken('reviews')
    await clock.advance(HOUR + 5 * MINUTE)
    slack.restoreToken('reviews')
    const answer = app.handlers['incident.fixed']({ integrationIds: [id] })
    await clock.advance(5 * SECOND)
    expect(await answer).toEqual({ mended: true, open: false })
    expect({ status: view(id).status, told: notifier.titles.length }).toEqual({ status: 'ok', told: 2 })
  })

  it('does not ask what is paused: a webhook that was stopped might post', async () => {
    const { slack, clock, app, watch } = journey.current
    const id = await watch(deployHook(journey.current))
    slack.removeHook('deploys')
    await clock.advance(6 * MINUTE)
    await app.handlers['integration.pause']({ ids: [id], paused: true })
    const asked = slack.requests.length
    await expect(app.handlers['incident.fixed']({ integrationIds: [id] })).rejects.toThrow(/paused/)
    await clock.advance(5 * SECOND)
    expect(slack.requests.length).toBe(asked)
  })

  it('leaves nothing waiting when the app ends in its middle', async () => {
    const { slack, clock, app, watch, whileClosed } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    slack.revokeToken('reviews')
    await clock.advance(6 * MINUTE)
    slack.restoreToken('reviews')
    void app.handlers['incident.fixed']({ integrationIds: [id] })
    await clock.advance(SECOND)
    await whileClosed(() => expect(clock.pendingTimers).toBe(0))
  })

  it('says what Slack still answers, or that it could not be asked', async () => {
    const { slack, clock, app, network, view, watch } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    slack.revokeToken('reviews')
    await clock.advance(6 * MINUTE)
    const fixed = async () => {
      const answer = app.handlers['incident.fixed']({ integrationIds: [id] })
      await clock.advance(5 * SECOND)
      return await answer
    }
    expect(await fixed()).toMatchObject({ mended: false, status: 'failed', code: 'token_revoked' })
    network.cut()
    expect(await fixed()).toMatchObject({
      mended: false,
      status: 'inconclusive',
      title: 'This computer is offline',
    })
    expect(view(id).incident).not.toBeNull()
    network.restore()
  })
})

describe('"I fixed it" for a group', () => {
  it('says who answers well again and who does not', async () => {
    const { slack, clock, app, watch } = journey.current
    const bot = await watch(botIn(journey.current, 'app-reviews'))
    const hook = await watch(deployHook(journey.current))
    slack.revokeToken('reviews')
    slack.removeHook('deploys')
    await clock.advance(6 * MINUTE)
    slack.restoreToken('reviews')
    const answer = app.handlers['incident.fixed']({ integrationIds: [bot, hook] })
    await clock.advance(5 * SECOND)
    expect(await answer).toMatchObject({
      mended: false,
      integrationId: hook,
      status: 'failed',
      well: [bot],
      failing: [hook],
    })
  })
})

describe('notifications that the system refuses', () => {
  it('are said in the window until one is shown', async () => {
    const { slack, clock, app, notifier, watch } = journey.current
    await watch(botIn(journey.current, 'app-reviews'))
    notifier.broken = true
    slack.revokeToken('reviews')
    await clock.advance(6 * MINUTE)
    const notices = () => app.overview().notices.map(({ id }) => id)
    expect(notices()).toEqual(['notifications-refused'])
    notifier.broken = false
    await clock.advance(5 * MINUTE)
    expect({ notices: notices(), told: notifier.titles.length }).toEqual({ notices: [], told: 1 })
  })

  it('can be tried out, and what the system says is what is answered', async () => {
    const { app, notifier } = journey.current
    expect(await app.handlers['notification.test'](undefined)).toEqual({ shown: true })
    notifier.broken = true
    expect(await app.handlers['notification.test'](undefined)).toEqual({
      shown: false,
      why: 'there is no notification service',
    })
  })
})
