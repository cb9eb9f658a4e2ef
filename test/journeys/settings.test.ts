import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DAY, MINUTE, SECOND } from '../../shared/time.ts'
import { botIn, deployHook, type Journey, startJourney } from './journey.ts'

let journey: Journey
beforeEach(async () => {
  journey = await startJourney()
})
afterEach(() => journey.end())

describe('the set-up as a file', () => {
  test('is saved without a secret, and taken over elsewhere with the secrets that are typed', async () => {
    await journey.watch(botIn(journey, 'alerts'))
    await journey.watch(deployHook(journey))
    expect(await journey.app.handlers['setup-file.save']({ secrets: 'names' })).toEqual({
      fileName: 'redbar-setup.json',
    })
    const [file] = journey.files.files
    const text = file?.text ?? ''
    for (const secret of [journey.slack.token('reviews'), journey.slack.hookUrl('deploys')]) {
      expect(text).not.toContain(secret)
    }
    for (const { id } of journey.app.overview().integrations)
      await journey.app.handlers['integration.remove']({ id })

    const preview = await journey.app.handlers['setup-file.read']({ name: 'setup.json', text })
    expect(preview.entries.map(({ state }) => state)).toEqual([
      { kind: 'needs-secret', variable: 'REDBAR_TOKEN_1' },
      { kind: 'needs-secret', variable: 'REDBAR_WEBHOOK_1' },
    ])
    const taken = await journey.app.handlers['setup-file.take']({
      id: preview.id,
      entries: [
        { index: 0, secret: journey.slack.token('reviews') },
        { index: 1, secret: 'no address' },
      ],
    })
    expect(taken).toMatchObject({ added: 1, problems: [{ index: 1 }] })
    await journey.clock.advance(1000)
    expect(journey.app.overview().integrations).toMatchObject([{ name: 'Reviews to #alerts', status: 'ok' }])
  })

  test('shows what is watched already, and masks what is in the file', async () => {
    await journey.watch(botIn(journey, 'alerts'))
    const token = journey.slack.token('reviews')
    const entries = [
      { kind: 'bot', name: 'Another name', token, channel: journey.slack.channelId('alerts') },
      { kind: 'bot', name: 'New', token, channel: journey.slack.channelId('app-reviews') },
      { kind: 'bot', name: 'reviews to #ALERTS', channel: journey.slack.channelId('alerts') },
    ]
    const text = JSON.stringify({ integrations: entries })
    const preview = await journey.app.handlers['setup-file.read']({ name: 'setup.json', text })
    expect(preview.entries.map(({ state }) => state.kind)).toEqual(['exists', 'ready', 'exists'])
    expect(JSON.stringify(preview)).not.toContain(token)
  })

  test('takes nothing from a file that is no longer the one that is open', async () => {
    const text = JSON.stringify({ integrations: [botIn(journey, 'alerts')] })
    const before = await journey.app.handlers['setup-file.read']({ name: 'a.json', text })
    await journey.app.handlers['setup-file.read']({ name: 'b.json', text })
    const taking = journey.app.handlers['setup-file.take']({ id: before.id, entries: [{ index: 0 }] })
    await expect(taking).rejects.toThrow()
    expect(journey.app.overview().integrations).toEqual([])
  })

  test('forgets what was in a file when the window closes, and after 15 minutes', async () => {
    const text = JSON.stringify({ integrations: [botIn(journey, 'alerts')] })
    const forgotten = async (id: string) =>
      expect(journey.app.handlers['setup-file.take']({ id, entries: [{ index: 0 }] })).rejects.toThrow()
    const first = await journey.app.handlers['setup-file.read']({ name: 'a.json', text })
    journey.window.open(null)
    journey.window.close()
    await journey.clock.advance(SECOND)
    await forgotten(first.id)
    const second = await journey.app.handlers['setup-file.read']({ name: 'a.json', text })
    await journey.clock.advance(15 * MINUTE)
    await forgotten(second.id)
    expect(journey.app.overview().integrations).toEqual([])
  })

  test('a file that cannot be read says so, by its name', async () => {
    journey.system.file = { name: 'huge.json', problem: 'too-large' }
    await expect(journey.app.handlers['setup-file.open'](undefined)).rejects.toThrow(/^huge\.json: /)
    journey.system.file = null
    expect(await journey.app.handlers['setup-file.open'](undefined)).toBeNull()
  })
})

test('one interval for all is kept, and asked by at once', async () => {
  const id = await journey.watch(botIn(journey, 'alerts'))
  await journey.watch(deployHook(journey))
  expect(await journey.app.handlers['checks.every']({ everySeconds: 60 })).toEqual({ changed: 2 })
  expect(await journey.app.handlers['checks.every']({ everySeconds: 60 })).toEqual({ changed: 0 })
  await journey.restart()
  expect(journey.view(id).everySeconds).toBe(60)
  const asked = (await journey.history(id)).length
  await journey.clock.advance(130_000)
  expect((await journey.history(id)).length).toBeGreaterThanOrEqual(asked + 2)
})

test('keeping less is weighed against what there is', async () => {
  const id = await journey.watch({ ...botIn(journey, 'alerts'), everySeconds: 86_400 })
  const weigh = (change: object) =>
    journey.app.handlers['retention.weigh']({ singlesDays: 7, allDays: 400, maxMegabytes: 500, ...change })
  const nothing = { singles: false, all: false, size: false }
  expect(await weigh({ singlesDays: 3, allDays: 90, maxMegabytes: 100 })).toEqual(nothing)
  expect((await journey.history(id)).length).toBeGreaterThan(0)
  await journey.clock.advance(4 * DAY)
  expect(await weigh({ singlesDays: 3 })).toEqual({ ...nothing, singles: true })
  expect(await weigh({ singlesDays: 14 })).toEqual(nothing)
  journey.ownFacts.sizes = { 'history.db': 150_000_000, 'config.json': 900_000_000 }
  expect(await weigh({ maxMegabytes: 100 })).toEqual({ ...nothing, size: true })
  expect(await weigh({ maxMegabytes: 250 })).toEqual(nothing)
})

test('what the settings show has versions, the folder and the size of the history, and nothing of the user', async () => {
  journey.ownFacts.facts = { node: '20.18.0', electron: '33.2.1', desktop: 'XFCE' }
  journey.ownFacts.sizes = { 'history.db': 4096, 'history.db-wal': 1000, 'secrets.json': 99 }
  expect(await journey.app.handlers['settings.facts'](undefined)).toEqual({
    version: '1.2.3',
    versions: { electron: '33.2.1', node: '20.18.0' },
    folder: '/home/jane/.config/Redbar',
    historyBytes: 5096,
    keyring: { backend: 'gnome_libsecret', state: 'open', plain: 0 },
  })
})
