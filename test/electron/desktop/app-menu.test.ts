import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { appMenu } from '../../../electron/desktop/app-menu.ts'
import { trayMessages as german } from '../../../shared/language/de/tray.ts'
import { trayMessages as english } from '../../../shared/language/en/tray.ts'

type Items = MenuItemConstructorOptions[]

const menuOf = (platform: NodeJS.Platform, words = german, development = false) =>
  appMenu({ platform, app: 'Redbar', development }, words)
const labels = (items: Items) => items.map(({ label }) => label)
const below = (item: MenuItemConstructorOptions | undefined): Items =>
  Array.isArray(item?.submenu) ? item.submenu : []

test.each<[NodeJS.Platform, string[]]>([
  ['darwin', ['Redbar', 'Ablage', 'Bearbeiten', 'Darstellung']],
  ['linux', ['Ablage', 'Bearbeiten', 'Darstellung']],
  ['win32', ['Ablage', 'Bearbeiten', 'Darstellung']],
])('on %s the menus are %j', (platform, names) => {
  expect(labels(menuOf(platform))).toEqual(names)
})

test.each(['darwin', 'linux'] as const)(
  'on %s every entry that is seen says what it does in our words',
  (platform) => {
    const seen = menuOf(platform)
      .flatMap(below)
      .filter(({ type, visible }) => type !== 'separator' && visible !== false)
    expect(seen.filter(({ role }) => role).length).toBeGreaterThan(10)
    expect(seen.filter(({ label }) => !label)).toEqual([])
    const inEnglish = menuOf(platform, english)
      .flatMap(below)
      .filter(({ type, visible }) => type !== 'separator' && visible !== false)
    expect(labels(seen).filter((label) => labels(inEnglish).includes(label))).toEqual([])
  },
)

test('quitting stands where the platform has it', () => {
  const [app, file] = menuOf('darwin')
  expect(labels(below(app)).at(-1)).toBe('Redbar beenden')
  expect(below(file).map(({ role }) => role)).toEqual(['close'])
  expect(below(menuOf('linux')[0]).map(({ role }) => role)).toEqual(['close', 'quit'])
})

test('the developer tools are there for developers alone', () => {
  const roles = (development: boolean) =>
    menuOf('linux', english, development)
      .flatMap(below)
      .map(({ role }) => role)
  expect([roles(true).includes('toggleDevTools'), roles(false).includes('toggleDevTools')]).toEqual([
    true,
    false,
  ])
})
