import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '../../shared/time.ts'
import { journeyForEach } from './each-journey.ts'
import { botIn } from './journey.ts'

const journey = journeyForEach()

describe('an outage of an hour, half of it slept through', () => {
  it('is an hour long, and only what was watched of it counts', async () => {
    const { slack, clock, power, watch, app } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    await clock.advance(2 * HOUR)
    slack.revokeToken('reviews')
    await clock.advance(30 * MINUTE)
    power.suspend()
    clock.sleep(30 * MINUTE)
    slack.restoreToken('reviews')
    power.resume()
    await clock.advance(2 * HOUR)
    const { uptime, bars, incidents } = await app.handlers['timeline.get']({
      integrationId: id,
      period: '24h',
    })
    // Two hours before and two after it, and half an hour of failing: 4.5 h of 5 h, within two rounds.
    expect(Math.abs(uptime.periodMs - 5 * HOUR)).toBeLessThan(MINUTE)
    expect(Math.abs(uptime.watchedMs - 4.5 * HOUR)).toBeLessThan(10 * MINUTE)
    expect(Math.abs(uptime.failedMs - 0.5 * HOUR)).toBeLessThan(10 * MINUTE)
    expect(uptime.coverage).toBe(uptime.watchedMs / uptime.periodMs)
    expect(uptime.uptime).toBe(1 - uptime.failedMs / uptime.watchedMs)
    expect(uptime.incidents).toBe(1)
    expect(Math.abs((uptime.longestMs ?? 0) - HOUR)).toBeLessThan(10 * MINUTE)
    expect(incidents).toHaveLength(1)
    expect(bars.slice(-6).map(({ status }) => status)).toEqual(['ok', 'ok', 'mixed', 'ok', 'ok', 'ok'])
    expect(new Set(bars.slice(0, -6).map(({ status }) => status))).toEqual(new Set(['unknown']))
  })
})
