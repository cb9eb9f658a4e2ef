import { describe, expect, it } from 'vitest'
import { MINUTE, SECOND } from '../../shared/time.ts'
import { journeyForEach } from './each-journey.ts'
import { botIn } from './journey.ts'

const journey = journeyForEach()

describe('an answer that is on its way', () => {
  it('to the old channel says nothing of an integration that was moved to another one meanwhile', async () => {
    const { slack, clock, app, view, watch, history } = journey.current
    const id = await watch(botIn(journey.current, 'alerts'))
    slack.archiveChannel('alerts')
    app.handlers['check.now']({ id })
    await app.handlers['integration.edit']({ id, channel: slack.channelId('app-reviews') })
    await clock.advance(SECOND)
    expect({
      status: view(id).status,
      seen: (await history(id)).map(({ outcome }) => outcome.status),
    }).toEqual({ status: 'ok', seen: ['ok', 'ok'] })
  })

  it('is followed at the new interval, when that was changed meanwhile', async () => {
    const { clock, app, view, watch } = journey.current
    const id = await watch({ ...botIn(journey.current, 'alerts'), everySeconds: 86_400 })
    app.handlers['check.now']({ id })
    await app.handlers['integration.edit']({ id, everySeconds: 60 })
    await clock.advance(SECOND)
    expect((view(id).nextDueAt ?? 0) - clock.now()).toBeLessThanOrEqual(MINUTE)
  })
})

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
    await app.handlers['integration.pause']({ ids: [id], paused: true })
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

describe('a paused integration', () => {
  it('is not asked because it was edited', async () => {
    const { slack, clock, app, watch } = journey.current
    const id = await watch(botIn(journey.current, 'alerts'))
    await app.handlers['integration.pause']({ ids: [id], paused: true })
    const asked = slack.requests.length
    await app.handlers['integration.edit']({ id, name: 'Alerts, renamed' })
    await clock.advance(6 * MINUTE)
    expect(slack.requests.length - asked).toBe(0)
  })
})
