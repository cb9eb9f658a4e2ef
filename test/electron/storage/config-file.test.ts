import './electron-store-in-node.ts'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ConfigError, openConfig } from '../../../electron/storage/config-file.ts'
import { openIntegrations } from '../../../electron/storage/integration-store.ts'
import { openSettings } from '../../../electron/storage/settings-store.ts'
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts'
import { botOf, NINE } from '../../builders.ts'
import { FakeLogger } from '../../fakes/fake-ports.ts'
import { saidNotices } from '../../said-notices.ts'
import { makeReadOnly } from './as-ordinary-user.ts'
import { temporaryFolder } from './temporary-folder.ts'

const ASIDE = 'config.json.invalid-2026-11-23T09-00-00-000Z'

/** Opens everything that stands in the folder's config.json. */
function openAll(folder: string) {
  const { config, notices } = openConfig({ folder, now: () => NINE, log: new FakeLogger() })
  const settings = openSettings(config)
  const integrations = openIntegrations(config)
  return {
    settings: settings.settings,
    integrations: integrations.integrations,
    notices: saidNotices([...notices, ...settings.notices, ...integrations.notices]),
  }
}

/** A folder whose config.json has this text. */
function folderWith(text: string): string {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'config.json'), text)
  return folder
}

function contentOf(folder: string): unknown {
  return JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'))
}

describe('a new profile', () => {
  test('has the default settings and no integrations, and writes nothing until something changes', () => {
    const folder = join(temporaryFolder(), 'profile')
    const { settings, integrations, notices } = openAll(folder)
    expect([settings.get(), integrations.all(), notices]).toEqual([DEFAULT_SETTINGS, [], []])
    expect(() => statSync(join(folder, 'config.json'))).toThrow('ENOENT')
  })
})

describe('settings and integrations', () => {
  test('are there again after a restart', () => {
    const folder = temporaryFolder()
    const first = openAll(folder)
    expect(
      first.settings.change({ theme: 'dark', window: { x: 1, y: 2, width: 800, height: 600 } }),
    ).toMatchObject({
      theme: 'dark',
      notifications: true,
    })
    first.integrations.save([botOf(), botOf({ id: 'b', name: 'Alerts' })])
    const second = openAll(folder)
    expect(second.settings.get()).toEqual(first.settings.get())
    expect(second.integrations.all()).toEqual([botOf(), botOf({ id: 'b', name: 'Alerts' })])
    expect(second.notices).toEqual([])
  })

  test('stand in one file with its version, which only its user can read', () => {
    const folder = temporaryFolder()
    const { settings, integrations } = openAll(folder)
    settings.change({ notifications: false })
    integrations.save([])
    expect(readdirSync(folder)).toEqual(['config.json'])
    expect(statSync(join(folder, 'config.json')).mode & 0o777).toBe(0o600)
    expect(contentOf(folder)).toEqual({
      schemaVersion: 1,
      settings: { ...DEFAULT_SETTINGS, notifications: false },
      integrations: [],
    })
  })

  test('of an older Redbar have their missing fields filled in', () => {
    const folder = folderWith('{"settings": {"theme": "light"}}')
    const { settings, notices } = openAll(folder)
    expect([settings.get(), notices]).toEqual([{ ...DEFAULT_SETTINGS, theme: 'light' }, []])
  })

  test('of an older Redbar say nothing of how loudly an integration may speak: it speaks as all do', () => {
    const { priority, messagesPerDay, snoozedUntil, ...older } = botOf()
    const { integrations, notices } = openAll(folderWith(JSON.stringify({ integrations: [older] })))
    expect(integrations.all()).toEqual([
      { ...older, priority: 'normal', messagesPerDay: null, snoozedUntil: null },
    ])
    expect(notices).toEqual([])
  })

  test('of an older Redbar leave a sound on, a reminder each day, quiet hours off, and nothing snoozed', () => {
    const { settings, notices } = openAll(folderWith('{"settings": {"notifications": false}}'))
    expect(settings.get()).toMatchObject({
      notifications: false,
      sound: true,
      remindEveryHours: 24,
      quietHours: { on: false },
      snoozedUntil: null,
    })
    expect(notices).toEqual([])
  })

  test('of a newer Redbar are used as far as they are known, and the file as it was is kept', () => {
    const text = JSON.stringify({
      schemaVersion: 2,
      settings: { theme: 'dark', colour: 'red' },
      integrations: [botOf()],
    })
    const folder = folderWith(text)
    const { settings, integrations, notices } = openAll(folder)
    expect(notices).toEqual([expect.objectContaining({ detail: expect.stringContaining('newer Redbar') })])
    expect([settings.get().theme, integrations.all()]).toEqual(['dark', [botOf()]])
    expect(readFileSync(join(folder, ASIDE), 'utf8')).toBe(text)
    expect(openAll(folder).notices).toEqual([])
  })
})

describe('a file that is no object', () => {
  test.each(['{"settings": ', '', '[1, 2]', 'null', '"text"'])(
    'but reads %j is kept aside and named, and a fresh one is begun',
    (text) => {
      const folder = folderWith(text)
      const { settings, integrations, notices } = openAll(folder)
      expect(notices).toEqual([
        expect.objectContaining({
          id: 'config-unreadable',
          detail: expect.stringContaining(join(folder, ASIDE)),
        }),
      ])
      expect(readFileSync(join(folder, ASIDE), 'utf8')).toBe(text)
      settings.change({ theme: 'dark' })
      integrations.save([botOf()])
      expect(openAll(folder)).toMatchObject({ notices: [] })
    },
  )
})

describe('a part that cannot be read', () => {
  const sound = botOf({ id: 'b' })

  test('costs one integration, not the others, and the file as it was is kept', () => {
    const text = JSON.stringify({
      integrations: [{ ...botOf({ name: 'Alerts' }), everySeconds: 'often' }, sound, 7, sound],
    })
    const folder = folderWith(text)
    const { integrations, notices } = openAll(folder)
    expect(integrations.all()).toEqual([sound])
    expect(notices).toEqual([
      expect.objectContaining({
        id: 'config-integrations',
        detail: `Left out: "Alerts", number 3, "${sound.name}". Add what is missing again. The file as it was is kept as ${join(folder, ASIDE)}.`,
      }),
    ])
    expect(readFileSync(join(folder, ASIDE), 'utf8')).toBe(text)
    expect(openAll(folder)).toMatchObject({ notices: [] })
  })

  test('costs one setting, not the others', () => {
    const folder = folderWith(
      '{"settings": {"theme": "purple", "notifications": false, "window": {"width": 1}}}',
    )
    const { settings, notices } = openAll(folder)
    expect(settings.get()).toEqual({ ...DEFAULT_SETTINGS, notifications: false })
    expect(notices).toEqual([
      expect.objectContaining({ id: 'config-settings', detail: expect.stringContaining('theme, window') }),
    ])
  })

  test.each<[field: string, value: unknown]>([
    ['quietHours', { on: true, timeZone: 'Europe/Atlantis' }],
    ['quietHours', { on: true, from: '25:00' }],
    ['quietHours', 'at night'],
    ['remindEveryHours', 0],
    ['snoozedUntil', 'tomorrow'],
  ])('costs %s where it reads %j, not the theme', (field, value) => {
    const folder = folderWith(JSON.stringify({ settings: { theme: 'dark', [field]: value } }))
    const { settings, notices } = openAll(folder)
    expect(settings.get()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' })
    expect(notices).toEqual([
      expect.objectContaining({
        detail: expect.stringContaining(`These have their defaults now: ${field}.`),
      }),
    ])
    expect(openAll(folder).notices).toEqual([])
  })

  test.each(['{"settings": 7, "integrations": {}}', '{"settings": [], "integrations": "none"}'])(
    'may be the whole: %s',
    (text) => {
      const folder = folderWith(text)
      const { settings, integrations, notices } = openAll(folder)
      expect([settings.get(), integrations.all()]).toEqual([DEFAULT_SETTINGS, []])
      expect(notices.map(({ id }) => id)).toEqual(['config-settings', 'config-integrations'])
      expect(readdirSync(folder).toSorted()).toEqual(['config.json', ASIDE])
    },
  )
})

describe('a folder that refuses', () => {
  test('leaves the old settings and integrations when a change cannot be saved', () => {
    const folder = temporaryFolder()
    const { settings, integrations } = openAll(folder)
    integrations.save([botOf()])
    makeReadOnly(folder)
    expect(() => settings.change({ theme: 'dark' })).toThrow(ConfigError)
    expect(() => integrations.save([])).toThrow(/integrations could not be saved in .*config\.json \(EACCES/)
    expect([settings.get(), integrations.all()]).toEqual([DEFAULT_SETTINGS, [botOf()]])
  })

  test('keeps a file that cannot be read as it is, and says so', () => {
    const folder = folderWith('{bad')
    makeReadOnly(folder)
    const { settings, integrations, notices } = openAll(folder)
    expect(notices).toEqual([expect.objectContaining({ id: 'config-unopened', severity: 'error' })])
    expect([settings.get(), integrations.all()]).toEqual([DEFAULT_SETTINGS, []])
    expect(() => settings.change({ theme: 'dark' })).toThrow(ConfigError)
    expect(readFileSync(join(folder, 'config.json'), 'utf8')).toBe('{bad')
  })

  test('keeps a file of which a part cannot be read as it is, and uses the rest', () => {
    const text = JSON.stringify({ integrations: [7, botOf()] })
    const folder = folderWith(text)
    makeReadOnly(folder)
    const { integrations, notices } = openAll(folder)
    expect(integrations.all()).toEqual([botOf()])
    expect(notices).toEqual([
      expect.objectContaining({ detail: expect.stringContaining('They are still in') }),
    ])
    expect(readFileSync(join(folder, 'config.json'), 'utf8')).toBe(text)
  })

  test('because it is a folder where the file should be, is no reason not to start', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'config.json'))
    expect(openAll(folder).notices).toEqual([expect.objectContaining({ id: 'config-unopened' })])
  })
})
