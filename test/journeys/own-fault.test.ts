import { expect, it } from 'vitest'
import { MINUTE } from '../../shared/time.ts'
import { journeyForEach } from './each-journey.ts'
import { deployHook } from './journey.ts'

const journey = journeyForEach()

/** The asking of it throws from now on: what stands in the place of its secret is no address. */
async function breakAsking(): Promise<void> {
  const { integrations, secrets } = journey.current
  const { credentialId } = integrations.saved[0] ?? { credentialId: '' }
  await secrets.write(credentialId, 'no web address')
}

it('a fault of Redbar’s own is shown as its own, rings for nothing, and does not end the watching', async () => {
  const { slack, clock, integrations, secrets, notifier, log, view, watch, history } = journey.current
  const id = await watch(deployHook(journey.current))
  const { credentialId } = integrations.saved[0] ?? { credentialId: '' }
  const before = { view: view(id), history: await history(id) }
  await breakAsking()
  await clock.advance(6 * MINUTE)
  const { status, outcome, lastCheckedAt } = before.view
  expect({ view: view(id), history: await history(id), told: notifier.titles }).toMatchObject({
    view: { status, outcome, lastCheckedAt, checking: false },
    history: before.history,
    told: [],
  })
  expect(log.lines.join()).toContain('Invalid URL')
  expect(journey.current.app.overview().notices).toEqual([
    expect.objectContaining({
      id: 'fault-check',
      title: 'Redbar itself had a fault in a check',
      detail: expect.stringMatching(/It happened at/),
      action: { kind: 'support-bundle', label: 'Save a support bundle' },
    }),
  ])
  await secrets.write(credentialId, slack.hookUrl('deploys'))
  await clock.advance(6 * MINUTE)
  expect(view(id).status).toBe('ok')
})

it('what only our own faults kept from being asked grows stale, and is no more than that', async () => {
  const { clock, view, watch } = journey.current
  const id = await watch(deployHook(journey.current))
  await breakAsking()
  await clock.advance(20 * MINUTE)
  expect(view(id)).toMatchObject({ status: 'stale', outcome: { status: 'ok' } })
})

it('whoever asks whether it is mended hears that Redbar had a fault, not that Slack is to blame', async () => {
  const { app, clock, watch } = journey.current
  const id = await watch(deployHook(journey.current))
  await breakAsking()
  const answer = app.handlers['incident.fixed']({ integrationIds: [id] })
  await clock.advance(MINUTE)
  expect(await answer).toMatchObject({ mended: false, title: 'A fault of Redbar' })
})

it('a fault before a round even begins does not end the watching, and says nothing of anybody', async () => {
  const { clock, network, view, watch, history } = journey.current
  const id = await watch(deployHook(journey.current))
  const { isOnline } = network
  network.isOnline = () => {
    throw new Error('nobody knows')
  }
  await expect(clock.advance(6 * MINUTE)).rejects.toThrow('nobody knows')
  network.isOnline = isOnline
  const before = (await history(id)).length
  await clock.advance(6 * MINUTE)
  expect({ status: view(id).status, more: (await history(id)).length > before }).toEqual({
    status: 'ok',
    more: true,
  })
})

it('a fault of the window goes masked into the log and is shown as Redbar’s own', async () => {
  const { app, log, slack, watch, view } = journey.current
  const id = await watch(deployHook(journey.current))
  const secret = slack.hookUrl('deploys')
  app.handlers['fault.report']({ text: `TypeError: no such thing\n  at page (${secret})` })
  expect(log.lines.at(-1)).toContain('TypeError: no such thing')
  expect(log.lines.join()).not.toContain(secret)
  expect(app.overview().notices.map(({ title }) => title)).toEqual([
    'Redbar itself had a fault in its window',
  ])
  expect(view(id).status).toBe('ok')
})
