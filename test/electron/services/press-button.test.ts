import { expect, it } from 'vitest'
import { HOUR, MINUTE } from '../../../shared/time.ts'
import { journeyForEach } from '../../journeys/each-journey.ts'
import { botIn, deployHook } from '../../journeys/journey.ts'

const journey = journeyForEach()

/** Six that share a token are broken; the notification was shown when the first of them was found. */
async function sixBroken() {
  const { slack, clock, watch } = journey.current
  for (let index = 1; index <= 6; index += 1) {
    await watch({ ...botIn(journey.current, 'app-reviews'), name: `Feed ${index}` })
  }
  const other = await watch(deployHook(journey.current))
  slack.revokeToken('reviews')
  await clock.advance(12 * MINUTE)
  return other
}

it('a button acts on all that the notification is about, also on those found after it was shown', async () => {
  const { notifier, clock, app } = journey.current
  await sixBroken()
  notifier.press('acknowledge')
  await clock.advance(1000)
  expect(app.overview().counts).toMatchObject({ failing: 0, acknowledged: 6 })
})

it('a snooze of it leaves others loud', async () => {
  const { notifier, clock, app } = journey.current
  const other = await sixBroken()
  const at = clock.now()
  notifier.press('snooze')
  await clock.advance(1000)
  const snoozed = app.overview().integrations.filter(({ snoozedUntil }) => snoozedUntil === at + HOUR)
  expect({ count: snoozed.length, other: snoozed.some(({ id }) => id === other) }).toEqual({
    count: 6,
    other: false,
  })
})
