import { strFromU8, unzipSync } from 'fflate/browser'
import { expect, it } from 'vitest'
import { ANY_RESULT } from '../../shared/search.ts'
import { MINUTE } from '../../shared/time.ts'
import type { FakeFile } from '../fakes/fake-ports.ts'
import { journeyForEach } from './each-journey.ts'
import { botIn, deployHook } from './journey.ts'
import { settled as settledWith } from './settled.ts'

const journey = journeyForEach()

it('what is saved of an incident says what broke, and has no secret in any form', async () => {
  const { slack, clock, app, files, watch, view } = journey.current
  const id = await watch(botIn(journey.current, 'app-reviews'))
  await watch(deployHook(journey.current))
  slack.revokeToken('reviews')
  await clock.advance(6 * MINUTE)
  const { incident } = view(id)
  await settled(app.handlers['incident.save']({ incidentId: incident?.id ?? '' }))
  await settled(app.handlers['support.save'](undefined))
  for (const format of ['csv', 'json'] as const) {
    await settled(app.handlers['export.start']({ filter: ANY_RESULT, format }))
  }
  await clock.advance(MINUTE)
  expect(files.files.map(({ path, state }) => [path.split('.').at(-1), state])).toEqual([
    ['html', 'finished'],
    ['zip', 'finished'],
    ['csv', 'finished'],
    ['json', 'finished'],
  ])
  const [token, hook] = [slack.token('reviews'), slack.hookUrl('deploys')]
  for (const text of files.files.flatMap(textsOf)) {
    for (const secret of [token, hook]) {
      for (const form of [secret, encodeURIComponent(secret), btoa(secret)]) expect(text).not.toContain(form)
    }
  }
  expect(files.files[0]?.text).toContain('token_revoked')
  expect(files.files[2]?.text).toContain('token_revoked')
})

it('the secret of a paused integration is looked for after a restart, although nobody has used it yet', async () => {
  const { slack, watch, shell, restart } = journey.current
  const id = await watch(botIn(journey.current, 'app-reviews'))
  await journey.current.app.handlers['integration.pause']({ ids: [id], paused: true })
  await restart()
  const report = journey.current.app.handlers['report.copy']({
    text: `Reply: ${btoa(slack.token('reviews'))}`,
  })
  await expect(settled(report)).rejects.toThrow('line 1')
  expect(shell.copied).toEqual([])
})

it('nothing is saved while the keyring is locked, since a secret that cannot be read cannot be looked for', async () => {
  const { slack, clock, files, secrets, shell, view, watch, restart } = journey.current
  const id = await watch(botIn(journey.current, 'app-reviews'))
  await watch(deployHook(journey.current))
  slack.revokeToken('reviews')
  await clock.advance(6 * MINUTE)
  const incidentId = view(id).incident?.id ?? ''
  secrets.locked = true
  await restart()
  const { handlers } = journey.current.app
  const wishes = {
    saved: [
      () => handlers['incident.save']({ incidentId }),
      () => handlers['support.save'](undefined),
      () => handlers['export.start']({ filter: ANY_RESULT, format: 'csv' }),
    ],
    copied: [() => handlers['report.copy']({ text: 'Code: token_revoked' })],
  }
  for (const [undone, each] of Object.entries(wishes)) {
    for (const wish of each) {
      await expect(settled(wish())).rejects.toThrow(
        `The system's keyring is locked, so nothing was ${undone}: Redbar cannot look for the secret of “${view(id).name}” and 1 more in it. Unlock the keyring and try again.`,
      )
    }
  }
  expect([files.asked, shell.copied]).toEqual([[], []])
  secrets.locked = false
  await settled(handlers['report.copy']({ text: 'Code: token_revoked' }))
  expect(shell.copied).toEqual(['Code: token_revoked'])
})

it('a secret that is gone keeps nobody from saving', async () => {
  const { files, secrets, watch, restart } = journey.current
  await watch(botIn(journey.current, 'app-reviews'))
  secrets.forgetAll()
  await restart()
  await settled(journey.current.app.handlers['support.save'](undefined))
  expect(files.files.map(({ state }) => state)).toEqual(['finished'])
})

it('Redbar that stops in the middle of an export leaves nothing of it', async () => {
  const { app, files, log, watch, restart } = journey.current
  await watch(botIn(journey.current, 'app-reviews'))
  await app.handlers['export.start']({ filter: ANY_RESULT, format: 'csv' })
  const restarted = restart()
  await journey.current.clock.advance(0)
  await restarted
  expect(files.files.map(({ state }) => state)).toEqual(['abandoned'])
  expect(log.lines.filter((line) => line.includes('export'))).toEqual([])
})

/** The text of a file, or of each file in it. */
function textsOf({ path, text }: FakeFile): string[] {
  if (!path.endsWith('.zip')) return [text]
  const texts = Object.values(unzipSync(new Uint8Array(Buffer.from(text, 'latin1')))).map((each) =>
    strFromU8(each),
  )
  expect(texts.join('')).toContain('token_revoked')
  return texts
}

/** Waits for an answer without letting time pass. */
function settled<T>(answer: T | Promise<T>): Promise<T> {
  return settledWith(answer, journey.current.clock)
}
