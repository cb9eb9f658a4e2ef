import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE, SECOND } from '../../shared/time.ts'
import { journeyForEach } from './each-journey.ts'
import { botIn, deployHook } from './journey.ts'

const journey = journeyForEach()

describe('an hour without a network', () => {
  it('is no failure of anybody: an offline face, a gap in the history, and a check as soon as it is back', async () => {
    const { slack, clock, network, tray, notifier, view, watch, history } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    const before = (await history(id)).length
    const asked = slack.requests.length
    network.cut()
    await clock.advance(HOUR)
    expect(tray.face).toBe('offline')
    expect({ entries: (await history(id)).length - before, asked: slack.requests.length - asked }).toEqual({
      entries: 0,
      asked: 0,
    })
    network.restore()
    await clock.advance(SECOND)
    expect({ face: tray.face, status: view(id).status, told: notifier.titles }).toEqual({
      face: 'ok',
      status: 'ok',
      told: [],
    })
  })

  it('is noticed by the next look when the system sends no event', async () => {
    const { clock, network, tray, watch } = journey.current
    await watch(botIn(journey.current, 'app-reviews'))
    network.cut({ silently: true })
    await clock.advance(6 * MINUTE)
    expect(tray.face).toBe('offline')
    network.restore({ silently: true })
    await clock.advance(31 * SECOND)
    expect(tray.face).toBe('ok')
  })

  it('is offline too when the system believes to be online but nobody answers', async () => {
    const { slack, clock, tray, notifier, view, watch } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    await watch(deployHook(journey.current))
    slack.network.connected = false
    await clock.advance(HOUR)
    expect({ face: tray.face, status: view(id).status, told: notifier.titles }).toEqual({
      face: 'offline',
      status: 'inconclusive',
      told: [],
    })
  })

  it('does not hide behind an old green: starting offline shows offline and recovers by itself', async () => {
    const { clock, network, tray, watch, whileClosed } = journey.current
    await watch(botIn(journey.current, 'app-reviews'))
    await whileClosed(() => network.cut())
    await clock.advance(MINUTE)
    expect(tray.face).toBe('offline')
    network.restore()
    await clock.advance(SECOND)
    expect(tray.face).toBe('ok')
  })

  it('a sign-in page in front of the network turns nothing red', async () => {
    const { slack, clock, tray, notifier, view, watch } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    slack.impair({ kind: 'captive-portal' })
    await clock.advance(HOUR)
    expect(view(id)).toMatchObject({ status: 'inconclusive', outcome: { reason: 'captive-portal' } })
    expect({ face: tray.face, told: notifier.titles }).toEqual({ face: 'offline', told: [] })
  })
})

describe('a change of networks', () => {
  it('to a VPN that breaks what is under way, and whose address no app allows for a while, rings for nothing', async () => {
    const { slack, clock, network, tray, notifier, app, watch } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    await watch(deployHook(journey.current))
    const connect = slack.impair({ kind: 'reset' })
    app.handlers['check.now']({ id: null })
    await clock.advance(SECOND)
    network.cut()
    network.restore()
    connect()
    slack.failWith('invalid_auth')
    await clock.advance(6 * MINUTE)
    slack.mend()
    await clock.advance(6 * MINUTE)
    expect({ face: tray.face, told: notifier.titles }).toEqual({ face: 'ok', told: [] })
    expect(journey.current.view(id).incident).toBeNull()
  })

  it('in the middle of a round leaves no trace of what was asked before it', async () => {
    const { clock, network, notifier, app, watch, history } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    const before = (await history(id)).length
    app.handlers['check.now']({ id })
    network.cut()
    await clock.advance(MINUTE)
    expect({ entries: (await history(id)).length - before, told: notifier.titles }).toEqual({
      entries: 0,
      told: [],
    })
    network.restore()
  })
})
