import { describe, expect, it } from 'vitest'
import { journeyForEach } from './each-journey.ts'
import { botIn } from './journey.ts'

const journey = journeyForEach()

describe('an edit that waits for the keyring', () => {
  it('does not bring back an integration that was removed meanwhile', async () => {
    const { slack, clock, app, secrets, watch } = journey.current
    const id = await watch(botIn(journey.current, 'alerts'))
    const unlock = secrets.holdWrites()
    const edited = app.handlers['integration.edit']({ id, secret: `${slack.token('reviews')}9` })
    await clock.advance(0)
    await app.handlers['integration.remove']({ id })
    unlock()
    await edited
    expect({ integrations: app.overview().integrations, secrets: secrets.size }).toEqual({
      integrations: [],
      secrets: 0,
    })
  })

  it('does not undo a pause that came meanwhile', async () => {
    const { slack, clock, app, secrets, view, watch } = journey.current
    const id = await watch(botIn(journey.current, 'alerts'))
    const unlock = secrets.holdWrites()
    const edited = app.handlers['integration.edit']({ id, secret: `${slack.token('reviews')}9` })
    await clock.advance(0)
    await app.handlers['integration.pause']({ id, paused: true })
    unlock()
    await edited
    expect(view(id).paused).toBe(true)
  })
})

describe('a disk that refuses', () => {
  it('leaves no secret behind of an integration that could not be saved', async () => {
    const { app, integrations, secrets } = journey.current
    integrations.readOnly = true
    await expect(app.handlers['integration.add'](botIn(journey.current, 'alerts'))).rejects.toThrow(/saved/)
    expect(secrets.size).toBe(0)
  })
})
