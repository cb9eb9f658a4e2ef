import { expect, it } from 'vitest'
import { MINUTE } from '../../shared/time.ts'
import { journeyForEach } from './each-journey.ts'
import { deployHook } from './journey.ts'

const journey = journeyForEach()

it('a fault of Redbar’s own is shown as its own, rings for nothing, and does not end the watching', async () => {
  const { slack, clock, integrations, secrets, notifier, log, view, watch } = journey.current
  const id = await watch(deployHook(journey.current))
  const { credentialId } = integrations.saved[0] ?? { credentialId: '' }
  await secrets.write(credentialId, 'no web address')
  await clock.advance(6 * MINUTE)
  expect({ view: view(id), told: notifier.titles }).toMatchObject({
    view: { status: 'inconclusive', checking: false, outcome: { reason: 'internal' } },
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
