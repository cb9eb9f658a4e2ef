import { afterEach, beforeEach, expect } from 'vitest'
import { type Journey, startJourney } from './journey.ts'

/** A fresh journey for each test; after it, nothing may be left running and nothing may have been posted. */
export function journeyForEach(): { readonly current: Journey } {
  let journey: Journey | null = null
  beforeEach(async () => {
    journey = await startJourney()
  })
  afterEach(async () => {
    await journey?.end()
    expect({ timers: journey?.clock.pendingTimers, posts: journey?.slack.posts }).toEqual({
      timers: 0,
      posts: [],
    })
    journey = null
  })
  return {
    get current() {
      if (!journey) throw new Error('A journey exists only within a test')
      return journey
    },
  }
}
