import { strFromU8, unzipSync } from 'fflate/browser'
import { expect, it } from 'vitest'
import { ProblemError } from '../../shared/problem-error.ts'
import { SECOND } from '../../shared/time.ts'
import { journeyForEach } from './each-journey.ts'
import { botIn, deployHook } from './journey.ts'
import { settled as settledWith } from './settled.ts'

const journey = journeyForEach()

/** Chooses German in the settings, as the window does. */
async function speakGerman(): Promise<void> {
  journey.current.app.handlers['settings.change']({ language: 'de' })
  await journey.current.clock.advance(SECOND)
}

it('a wrong token is explained in the language that was chosen', async () => {
  const { app } = journey.current
  await speakGerman()
  const wrong = { ...botIn(journey.current, 'alerts'), token: 'xapp-1-test-1234' }
  const refusal = await Promise.resolve(app.handlers['integration.add'](wrong)).catch(
    (error: unknown) => error,
  )
  expect(refusal).toBeInstanceOf(ProblemError)
  expect(refusal instanceof ProblemError && app.sentence(refusal.problem)).toBe(
    'Bot-Token: Das ist ein App-Level-Token, das nur Verbindungen im Socket Mode öffnet. Kopieren Sie das „Bot User OAuth Token“ (xoxb-…) von der Seite „OAuth & Permissions“ der App bei Slack.',
  )
})

it('a notice that was told before is read in the language that is chosen after', async () => {
  const { app, clock, slack, watch } = journey.current
  await watch(deployHook(journey.current))
  slack.failHook('deploys', { status: 200, body: 'ok' })
  await clock.advance(301 * SECOND)
  expect(app.overview().notices.map(({ title }) => title)).toEqual(['Deploy hook: checks stopped'])
  await speakGerman()
  expect(app.overview().notices.map(({ title }) => title)).toEqual(['Deploy hook: keine Prüfungen mehr'])
})

it('the page of an incident and its dialog speak the language of whoever saves it', async () => {
  const { app, clock, slack, files, watch, view } = journey.current
  const id = await watch(botIn(journey.current, 'alerts'))
  slack.revokeToken('reviews')
  await clock.advance(330 * SECOND)
  await speakGerman()
  const incidentId = view(id).incident?.id ?? ''
  await settled(app.handlers['incident.save']({ incidentId }))
  expect(files.asked).toMatchObject([{ title: 'Störung als Seite speichern', kindName: 'Webseite' }])
  const page = files.files[0]?.text ?? ''
  const parts = [
    '<html lang="de">',
    'Noch gestört, als diese Seite',
    'Erste schlechte Antwort',
    '23. November 2026',
  ]
  for (const part of parts) expect(page).toContain(part)
})

it('what support reads is English, whatever the user reads', async () => {
  const { app, files } = journey.current
  await speakGerman()
  app.fault('other', 'Something broke.', new Error('boom'))
  await settled(app.handlers['support.save'](undefined))
  expect(files.asked.map(({ title }) => title)).toEqual(['Support-Paket speichern'])
  const archive = new Uint8Array(Buffer.from(files.files[0]?.text ?? '', 'latin1'))
  const notices = strFromU8(unzipSync(archive)['notices.json'] ?? new Uint8Array())
  expect(JSON.parse(notices)).toMatchObject([{ title: 'Redbar itself had a fault' }])
})

/** Waits for an answer without letting time pass. */
function settled<T>(answer: T | Promise<T>): Promise<T> {
  return settledWith(answer, journey.current.clock)
}
