import { expect, it } from 'vitest'
import { MINUTE } from '../../shared/time.ts'
import { journeyForEach } from './each-journey.ts'
import { botIn } from './journey.ts'

const journey = journeyForEach()

it('a secret in what is copied is masked', async () => {
  const { slack, app, shell, watch } = journey.current
  await watch(botIn(journey.current, 'app-reviews'))
  const token = slack.token('reviews')
  await app.handlers['clipboard.copy']({ text: `The token is ${token} or ${btoa(token)}.` })
  expect(shell.copied).toEqual([expect.stringMatching(/^The token is xoxb-….{4} or xoxb-….{4}\.$/)])
})

it('a secret that was pasted into a name is hidden wherever the name goes', async () => {
  const { slack, clock, app, notifier, tray, integrations, lines, watch } = journey.current
  const token = slack.token('reviews')
  const id = await watch({ ...botIn(journey.current, 'app-reviews'), name: `Feed ${token}` })
  await app.handlers['integration.edit']({ id, name: `Reviews ${token}` })
  slack.revokeToken('reviews')
  await clock.advance(6 * MINUTE)
  const out = [notifier.shown, tray.faces, integrations.saved, lines, app.overview()]
  expect(notifier.titles).toHaveLength(1)
  expect(JSON.stringify(out)).not.toContain(token)
})

it('a thousand integrations are taken in at once, although each name is searched for each secret', async () => {
  const { slack, app } = journey.current
  const url = slack.hookUrl('deploys')
  const kind = 'webhook' as const
  const begunAt = performance.now()
  app.addSession(
    Array.from({ length: 1000 }, (_, index) => ({
      kind,
      name: `Hook ${index}`,
      url: `${url}${index}`,
      everySeconds: 300,
    })),
  )
  // An index of all secrets made anew for each took 46 s.
  expect(performance.now() - begunAt).toBeLessThan(5000)
})
