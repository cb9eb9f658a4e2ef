import { ALERTS, SUPPORT } from './cast.ts'
import { stillRunning } from './desktop/processes.ts'
import { shownFace } from './desktop/tray-face.ts'
import { eventually, expect, test } from './redbar.ts'
import { quietFor } from './slack-seen.ts'
import { dialog, incidentCard, integration } from './window.ts'

const HIDDEN = { watching: [ALERTS, SUPPORT], args: ['--hidden'] }

test('icon and tooltip say when something fails, when all is paused and when all is well', async ({
  redbar,
  slack,
}) => {
  const app = await redbar.launch(HIDDEN)
  const icon = await app.trayIcon()
  await eventually(() => icon.tooltip()).toMatch(/^Redbar: 2 ok, checked \d/)
  expect(await shownFace(app)).toBe('ok')
  slack.revokeToken(ALERTS.bot)
  await eventually(() => icon.tooltip()).toMatch(/^Redbar: 1 failing, 1 ok, checked \d/)
  expect(await shownFace(app)).toBe('failing')
  await icon.choose('Pause for 1 hour')
  await eventually(() => icon.tooltip()).toContain('2 paused')
  expect(await shownFace(app)).toBe('paused')
  slack.mend()
  await icon.choose('Resume')
  await eventually(() => icon.tooltip()).toContain('2 ok')
  expect(await shownFace(app)).toBe('ok')
  expect(await icon.pixels()).toMatchObject({ width: 22, height: 22 })
  expect(await app.windows(), 'all this needs no window').toBe(0)
})

test('the menu has the summary, what fails first and then the commands', async ({ redbar, slack }) => {
  slack.archiveChannel(ALERTS.channel)
  const app = await redbar.launch(HIDDEN)
  const icon = await app.trayIcon()
  await eventually(() => icon.tooltip()).toContain('1 failing, 1 ok')
  const [summary, ...lines] = await icon.menu()
  expect(summary).toMatchObject({ label: await icon.tooltip(), enabled: false })
  expect(lines.map(({ label }) => label)).toEqual([
    `${ALERTS.name}: Channel archived`,
    'Acknowledge',
    'Snooze notifications for 1 hour',
    'Check now',
    'Pause for 1 hour',
    'Open Redbar',
    'Settings',
    'Quit',
  ])
  expect(lines.every(({ enabled }) => enabled)).toBe(true)
})

test('choosing what fails opens the window at its incident', async ({ redbar, slack }) => {
  slack.archiveChannel(ALERTS.channel)
  const app = await redbar.launch(HIDDEN)
  const icon = await app.trayIcon()
  await eventually(() => icon.tooltip()).toContain('1 failing, 1 ok')
  await icon.choose(ALERTS.name)
  const page = await app.page()
  await expect(page.getByRole('heading', { level: 1, name: ALERTS.name })).toBeVisible()
  await expect(incidentCard(page)).toContainText('is_archived')
  await expect(incidentCard(page)).toBeInViewport()
  await expect(integration(page, ALERTS.name)).toHaveAttribute('aria-current', 'true')
})

test('a click on the icon opens the window at the worst incident', async ({ redbar, slack }) => {
  slack.archiveChannel(SUPPORT.channel)
  const app = await redbar.launch(HIDDEN)
  const icon = await app.trayIcon()
  await eventually(() => icon.tooltip()).toContain('1 failing, 1 ok')
  await icon.activate()
  const page = await app.page()
  await expect(page.getByRole('heading', { level: 1, name: SUPPORT.name })).toBeVisible()
  await expect(incidentCard(page)).toContainText('is_archived')
  await expect(incidentCard(page)).toBeInViewport()
})

test('what fails is acknowledged from the menu, cause by cause', async ({ redbar, slack }) => {
  slack.archiveChannel(ALERTS.channel)
  slack.revokeToken(SUPPORT.bot)
  const app = await redbar.launch(HIDDEN)
  const icon = await app.trayIcon()
  await eventually(() => icon.tooltip()).toContain('2 failing')
  expect(await shownFace(app)).toBe('failing')
  const causes = (await icon.menu()).find(({ label }) => label === 'Acknowledge')?.lines
  expect(causes?.map(({ label }) => label).sort()).toEqual([
    'All',
    `${ALERTS.name}: Channel archived`,
    expect.stringContaining(`${SUPPORT.name}: `),
  ])
  await icon.choose('Acknowledge', ALERTS.name)
  await eventually(() => icon.tooltip()).toContain('1 failing, 1 acknowledged')
  expect(await icon.labels()).toContain(`${ALERTS.name}: Channel archived (acknowledged)`)
  expect(await shownFace(app), 'one is not acknowledged').toBe('failing')
  await icon.choose('Acknowledge')
  await eventually(() => icon.tooltip()).toContain('2 acknowledged')
  expect(await icon.labels()).not.toContain('Acknowledge')
  expect(await shownFace(app)).toBe('acknowledged')
})

test('snoozing from the menu says until when, and ends there too', async ({ redbar }) => {
  const app = await redbar.launch(HIDDEN)
  const icon = await app.trayIcon()
  await eventually(() => icon.tooltip()).toContain('2 ok')
  await icon.choose('Snooze notifications for 1 hour')
  await eventually(() => icon.tooltip()).toMatch(/2 ok, checked .+, snoozed until \d/)
  await icon.choose('End snooze')
  await eventually(() => icon.tooltip()).not.toContain('snoozed')
  expect(await icon.labels()).toContain('Snooze notifications for 1 hour')
})

test('pausing from the menu stops the questions, and resuming asks at once', async ({ redbar, slack }) => {
  const app = await redbar.launch(HIDDEN)
  const icon = await app.trayIcon()
  await eventually(() => icon.tooltip()).toContain('2 ok')
  await icon.choose('Pause for 1 hour')
  await eventually(() => icon.tooltip()).toContain('2 paused')
  const commands = (await icon.menu()).map(({ label, enabled }) => (enabled ? label : `(${label})`))
  const snooze = 'Snooze notifications for 1 hour'
  expect(commands.slice(1)).toEqual([snooze, '(Check now)', 'Resume', 'Open Redbar', 'Settings', 'Quit'])
  const asked = slack.requests.length
  await eventually(() => quietFor(slack), 'longer than the interval (ms)').toBeGreaterThan(1500)
  expect(slack.requests).toHaveLength(asked)
  await icon.choose('Resume')
  await eventually(() => slack.requests.length).toBeGreaterThan(asked)
})

test('"Check now" asks at once', async ({ redbar, slack }) => {
  const app = await redbar.launch({ ...HIDDEN, everySeconds: 3600 })
  const icon = await app.trayIcon()
  await eventually(() => icon.tooltip()).toContain('2 ok')
  const asked = slack.requests.length
  await icon.choose('Check now')
  await eventually(() => slack.requests.length).toBe(2 * asked)
})

test('"Open" and a click on the icon show the window, "Settings" shows the settings in it', async ({
  redbar,
}) => {
  const app = await redbar.launch(HIDDEN)
  const icon = await app.trayIcon()
  for (const open of [() => icon.choose('Open'), () => icon.activate()]) {
    await open()
    await expect(integration(await app.page(), SUPPORT.name)).toContainText('OK')
    expect(await app.windows()).toBe(1)
    await app.closeWindow()
  }
  await icon.choose('Settings')
  await expect(dialog(await app.page())).toContainText('Settings')
})

test('"Quit" ends every process with exit code 0', async ({ redbar }) => {
  const app = await redbar.launch({ watching: [ALERTS] })
  const icon = await app.trayIcon()
  await app.page()
  const processes = app.processes()
  expect(processes.map(({ type }) => type)).toEqual(expect.arrayContaining(['main', 'renderer']))
  await icon.choose('Quit')
  expect(await app.ended).toBe(0)
  await eventually(() => stillRunning(processes)).toEqual([])
})
