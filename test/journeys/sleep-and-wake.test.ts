import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE, SECOND } from '../../shared/time.ts'
import { journeyForEach } from './each-journey.ts'
import { botIn } from './journey.ts'

const journey = journeyForEach()
const NIGHT = 8 * HOUR

describe('a night’s sleep', () => {
  it('rings for nothing: it waits for the network and asks once', async () => {
    const { slack, clock, network, power, tray, notifier, view, watch, history } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    const before = (await history(id)).length
    power.suspend()
    network.cut({ silently: true })
    clock.sleep(NIGHT)
    power.resume()
    await clock.advance(20 * SECOND)
    expect(slack.requests.length).toBe(2)
    network.restore()
    await clock.advance(SECOND)
    expect({ face: tray.face, told: notifier.titles, entries: (await history(id)).length - before }).toEqual({
      face: 'ok',
      told: [],
      entries: 1,
    })
    expect(view(id).status).toBe('ok')
  })

  it('is recognised by the clock alone when no event arrives', async () => {
    const { clock, watch, history } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    clock.sleep(NIGHT)
    await clock.advance(5 * MINUTE)
    const [newest, previous] = await history(id)
    expect((newest?.at ?? 0) - (previous?.at ?? 0)).toBeGreaterThan(NIGHT)
    expect((await history(id)).length).toBe(2)
  })

  it('goes on although the event of waking up is lost', async () => {
    const { clock, power, view, watch } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    power.suspend()
    clock.sleep(NIGHT)
    await clock.advance(6 * MINUTE)
    expect(clock.now() - (view(id).lastCheckedAt ?? 0)).toBeLessThan(6 * MINUTE)
  })

  it('tells of a token that was revoked meanwhile, after a second look', async () => {
    const { slack, clock, power, notifier, watch } = journey.current
    await watch(botIn(journey.current, 'app-reviews'))
    power.suspend()
    clock.sleep(NIGHT)
    slack.revokeToken('reviews')
    power.resume()
    await clock.advance(SECOND)
    expect(notifier.titles).toEqual([])
    await clock.advance(15 * SECOND)
    expect(notifier.titles).toHaveLength(1)
  })

  it('does not ring for an address that is off the allow list until the VPN is up again', async () => {
    const { slack, clock, power, notifier, watch } = journey.current
    await watch(botIn(journey.current, 'app-reviews'))
    power.suspend()
    clock.sleep(NIGHT)
    slack.failWith('invalid_auth')
    power.resume()
    await clock.advance(MINUTE)
    slack.mend()
    await clock.advance(11 * MINUTE)
    expect(notifier.titles).toEqual([])
  })

  it('records nothing of a round that the sleep cut off', async () => {
    const { clock, power, watch, history, app } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    const before = (await history(id)).length
    app.handlers['check.now']({ id })
    power.suspend()
    await clock.advance(0)
    expect((await history(id)).length - before).toBe(0)
  })
})

describe('the clock is set', () => {
  it.each([
    { name: 'a day back', by: -24 * HOUR },
    { name: 'a day ahead', by: 24 * HOUR },
  ])('$name: the checks go on within one interval, and nobody fails', async ({ by }) => {
    const { slack, clock, notifier, view, watch } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    clock.setWall(by)
    const asked = slack.requests.length
    await clock.advance(6 * MINUTE)
    expect({ more: slack.requests.length > asked, status: view(id).status, told: notifier.titles }).toEqual({
      more: true,
      status: 'ok',
      told: [],
    })
    const after = slack.requests.length
    await clock.advance(6 * MINUTE)
    expect(slack.requests.length).toBeGreaterThan(after)
  })
})
