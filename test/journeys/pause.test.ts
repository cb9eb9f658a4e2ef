import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../shared/time.ts'
import { journeyForEach } from './each-journey.ts'
import { botIn } from './journey.ts'

const journey = journeyForEach()

describe('a pause of one hour', () => {
  it.each([
    { name: 'when the computer wakes up', says: true },
    { name: 'ten minutes later at most, when no event of waking up arrives', says: false },
  ])('that ended in the computer’s sleep ends $name', async ({ says }) => {
    const { clock, power, tray, view, watch } = journey.current
    const id = await watch(botIn(journey.current, 'app-reviews'))
    tray.pick({ kind: 'pause', forMs: HOUR })
    await clock.advance(MINUTE)
    clock.sleep(8 * HOUR)
    if (says) power.resume()
    await clock.advance(says ? MINUTE : 10 * MINUTE)
    expect(clock.now() - (view(id).lastCheckedAt ?? 0)).toBeLessThan(says ? 2 * MINUTE : 11 * MINUTE)
  })

  it('is no day longer because the clock was set back by a day', async () => {
    const { clock, tray, watch } = journey.current
    await watch(botIn(journey.current, 'app-reviews'))
    tray.pick({ kind: 'pause', forMs: HOUR })
    clock.setWall(-DAY)
    await clock.advance(HOUR + MINUTE)
    expect(tray.face).toBe('ok')
  })
})

describe('settings that cannot be written', () => {
  it('do not hold up a pause from the tray, nor its end, and the user is told', async () => {
    const { clock, settings, tray, app, watch } = journey.current
    await watch(botIn(journey.current, 'app-reviews'))
    settings.readOnly = true
    tray.pick({ kind: 'pause', forMs: HOUR })
    await clock.advance(MINUTE)
    expect({ face: tray.face, notices: app.overview().notices.map(({ id }) => id) }).toEqual({
      face: 'paused',
      notices: ['pause-unsaved'],
    })
    tray.pick({ kind: 'pause', forMs: null })
    await clock.advance(MINUTE)
    expect(tray.face).toBe('ok')
  })
})
