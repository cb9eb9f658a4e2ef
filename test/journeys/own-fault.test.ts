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
  await secrets.write(credentialId, slack.hookUrl('deploys'))
  await clock.advance(6 * MINUTE)
  expect(view(id).status).toBe('ok')
})
