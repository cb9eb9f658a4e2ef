import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '../../shared/time.ts'
import { journeyForEach } from './each-journey.ts'
import { botIn } from './journey.ts'

const journey = journeyForEach()

describe('a restart', () => {
  it('in the middle of an incident is silent, and the incident goes on as the same one', async () => {
    const { slack, clock, notifier, view, watch, restart } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    slack.revokeToken('reviews')
    await clock.advance(6 * MINUTE)
    const before = view(id).incident
    await restart()
    expect(view(id)).toMatchObject({
      status: 'failing',
      incident: { id: before?.id, toldAt: before?.toldAt },
    })
    await clock.advance(HOUR)
    expect(notifier.titles).toHaveLength(1)
    slack.restoreToken('reviews')
    await clock.advance(11 * MINUTE)
    expect(notifier.titles).toHaveLength(2)
  })

  it('in the moment in which an incident is told does not tell it again', async () => {
    const { slack, clock, notifier, watch, restart } = journey.current
    await watch(botIn(journey.current, 'app-reviews'))
    slack.revokeToken('reviews')
    const answer = notifier.holdAnswers()
    await clock.advance(6 * MINUTE)
    const restarted = restart()
    setImmediate(answer)
    await restarted
    await clock.advance(6 * MINUTE)
    expect(notifier.titles).toHaveLength(1)
  })

  it('announces once what could not be shown before', async () => {
    const { slack, clock, notifier, watch, restart } = journey.current
    await watch(botIn(journey.current, 'app-reviews'))
    notifier.broken = true
    slack.revokeToken('reviews')
    await clock.advance(6 * MINUTE)
    notifier.broken = false
    await restart()
    expect(notifier.titles).toHaveLength(1)
    await restart()
    await clock.advance(HOUR)
    expect(notifier.titles).toHaveLength(1)
  })

  it('announces a recovery that could not be shown before', async () => {
    const { slack, clock, notifier, watch, restart } = journey.current
    await watch(botIn(journey.current, 'app-reviews'))
    slack.revokeToken('reviews')
    await clock.advance(6 * MINUTE)
    notifier.broken = true
    slack.restoreToken('reviews')
    await clock.advance(11 * MINUTE)
    notifier.broken = false
    await restart()
    expect(notifier.titles.slice(1)).toEqual(['Reviews to #app-reviews: works again'])
  })

  it('tells of an incident that began while the app was closed', async () => {
    const { slack, clock, notifier, watch, whileClosed } = journey.current
    await watch(botIn(journey.current, 'app-reviews'))
    await whileClosed(() => {
      slack.revokeToken('reviews')
      clock.sleep(HOUR)
    })
    await clock.advance(MINUTE)
    expect(notifier.titles).toHaveLength(1)
  })
})

describe('a notification that could not be shown', () => {
  it('is tried again with later results and not lost', async () => {
    const { slack, clock, notifier, watch } = journey.current
    await watch(botIn(journey.current, 'app-reviews'))
    notifier.broken = true
    slack.revokeToken('reviews')
    await clock.advance(6 * MINUTE)
    notifier.broken = false
    await clock.advance(6 * MINUTE)
    expect(notifier.titles).toHaveLength(1)
  })
})
