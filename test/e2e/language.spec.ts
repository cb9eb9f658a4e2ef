import { ALERTS, SUPPORT } from './cast.ts'
import { eventually, expect, test } from './redbar.ts'

const GERMAN = { watching: [ALERTS, SUPPORT], settings: { language: 'de' as const } }

test('who chose German reads the tray, the notifications and the window in German', async ({
  redbar,
  slack,
  notifications,
}) => {
  slack.archiveChannel(ALERTS.channel)
  const app = await redbar.launch(GERMAN)
  const icon = await app.trayIcon()
  await eventually(() => icon.tooltip()).toMatch(/^Redbar: 1 gestört, 1 OK, geprüft um \d\d:\d\d$/)
  const [summary, cause, ...commands] = await icon.labels()
  expect(summary).toBe(await icon.tooltip())
  expect(cause).toMatch(new RegExp(`^${ALERTS.name}: Channel archiviert$`))
  expect(commands).toEqual([
    'Zur Kenntnis nehmen',
    'Benachrichtigungen 1 Stunde stummschalten',
    'Jetzt prüfen',
    '1 Stunde pausieren',
    'Redbar öffnen',
    'Einstellungen',
    'Beenden',
  ])
  await eventually(() => notifications.count()).toBe(1)
  await expect((await app.page()).locator('html')).toHaveAttribute('lang', 'de-DE')
  await icon.choose('Zur Kenntnis nehmen')
  await eventually(() => icon.tooltip()).toContain('1 zur Kenntnis genommen')
  slack.mend()
  await eventually(() => notifications.count()).toBe(2)
  const titles = (await notifications.takeDown()).map(({ title }) => title)
  expect(titles).toEqual([cause, `${ALERTS.name}: funktioniert wieder`])
})

test('who chose nothing reads what their system speaks', async ({ redbar }) => {
  const app = await redbar.launch({ watching: [ALERTS], env: { LANGUAGE: 'de_AT:en' } })
  const icon = await app.trayIcon()
  await eventually(() => icon.tooltip()).toMatch(/^Redbar: 1 OK, geprüft um \d/)
  const page = await app.page()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de-DE')
})

test('another language is spoken at once, without a restart', async ({ redbar }) => {
  const app = await redbar.launch(GERMAN)
  const icon = await app.trayIcon()
  await eventually(() => icon.tooltip()).toContain('2 OK, geprüft um')
  const menus = () =>
    app.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
  expect(await menus()).toEqual(['Ablage', 'Bearbeiten', 'Darstellung'])
  const page = await app.page()
  await page.evaluate(() => window.bridge?.request('settings.change', { language: 'en' }))
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB')
  await eventually(() => icon.tooltip()).toContain('2 ok, checked')
  expect(await menus()).toEqual(['File', 'Edit', 'View'])
  expect(await icon.labels()).toContain('Snooze notifications for 1 hour')
})
