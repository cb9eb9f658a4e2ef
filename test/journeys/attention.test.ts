import { describe, expect, it } from 'vitest'
import { journeyForEach } from './each-journey.ts'
import { botIn, deployHook } from './journey.ts'

const journey = journeyForEach()

function stored() {
  return journey.current.integrations.saved.map(({ name, priority, messagesPerDay }) => ({
    name,
    priority,
    messagesPerDay,
  }))
}

describe('how much attention an integration is due', () => {
  it('is normal, at a pace that nobody knows, where nothing was said', async () => {
    await journey.current.watch(deployHook(journey.current))
    expect(stored()).toEqual([{ name: 'Deploy hook', priority: 'normal', messagesPerDay: null }])
  })

  it('is stored as it was said, and an edit of other fields leaves it', async () => {
    const { app, slack, watch } = journey.current
    const reviews = botIn(journey.current, 'app-reviews')
    const id = await watch({ ...reviews, priority: 'high', messagesPerDay: 40 })
    await app.handlers['integration.edit']({ id, name: 'Reviews' })
    await app.handlers['integration.edit']({ id, secret: slack.token('deputy') })
    expect(stored()).toEqual([{ name: 'Reviews', priority: 'high', messagesPerDay: 40 }])
  })

  it('is changed by an edit, and a pace can be forgotten again', async () => {
    const { app, watch } = journey.current
    const id = await watch({ ...deployHook(journey.current), priority: 'low', messagesPerDay: 40 })
    await app.handlers['integration.edit']({ id, priority: 'high' })
    await app.handlers['integration.edit']({ id, messagesPerDay: null })
    expect(stored()).toEqual([{ name: 'Deploy hook', priority: 'high', messagesPerDay: null }])
  })
})
