import { reasonsMessages } from '../../shared/language/en/reasons.ts'
import { ALERTS, SUPPORT } from './cast.ts'
import { run } from './desktop/session-bus.ts'
import { eventually, expect, test } from './redbar.ts'
import { moreRounds } from './slack-seen.ts'
import { dialog, incidentCard, integration, openSettings } from './window.ts'

const HIDDEN = { watching: [ALERTS, SUPPORT], args: ['--hidden'] }

test('a failure is told once, with cause and cure', async ({ redbar, slack, notifications }, info) => {
  const app = await redbar.launch(HIDDEN)
  await moreRounds(slack, ALERTS.bot, 1)
  slack.revokeToken(ALERTS.bot)
  await eventually(() => notifications.count()).toBe(1)
  await run('import', '-window', 'root', info.outputPath('desktop.png'))
  await moreRounds(slack, ALERTS.bot)
  const { title, meaning, steps } = reasonsMessages['access-revoked']
  expect(await notifications.takeDown()).toEqual([
    {
      id: expect.any(Number),
      app: 'Redbar',
      title: `${ALERTS.name}: ${title}`,
      body: `${meaning}\n${steps[0]}`,
    },
  ])
  expect(await app.windows()).toBe(0)
})

test('a click on a notification opens the window at its incident', async ({
  redbar,
  slack,
  notifications,
}) => {
  const app = await redbar.launch(HIDDEN)
  slack.archiveChannel(SUPPORT.channel)
  await eventually(() => notifications.onScreen()).toBe(1)
  await notifications.click()
  const page = await app.page()
  await expect(page.getByRole('heading', { level: 1, name: SUPPORT.name })).toBeVisible()
  await expect(incidentCard(page)).toContainText('is_archived')
  await expect(incidentCard(page)).toBeInViewport()
  await eventually(() => notifications.onScreen(), 'it is not left on the screen').toBe(0)
})

test('a click moves a window that is open elsewhere to the incident', async ({
  redbar,
  slack,
  notifications,
}) => {
  const app = await redbar.launch({ watching: [ALERTS, SUPPORT] })
  const page = await app.page()
  await integration(page, ALERTS.name).click()
  slack.archiveChannel(SUPPORT.channel)
  await eventually(() => notifications.onScreen()).toBe(1)
  await expect(page.getByRole('heading', { level: 1, name: ALERTS.name })).toBeVisible()
  await notifications.click()
  await expect(page.getByRole('heading', { level: 1, name: SUPPORT.name })).toBeVisible()
  await expect(incidentCard(page)).toContainText('is_archived')
  await expect(incidentCard(page)).toBeInViewport()
  expect(await app.windows()).toBe(1)
})

test('the recovery after a failure is told once, in its place', async ({ redbar, slack, notifications }) => {
  await redbar.launch(HIDDEN)
  slack.archiveChannel(ALERTS.channel)
  await eventually(() => notifications.count()).toBe(1)
  slack.mend()
  await eventually(() => notifications.count()).toBe(2)
  expect(await notifications.onScreen(), 'the recovery replaces the failure').toBe(1)
  await moreRounds(slack, ALERTS.bot)
  const titles = (await notifications.takeDown()).map(({ title }) => title)
  expect(titles).toEqual([`${ALERTS.name}: Channel archived`, `${ALERTS.name}: works again`])
})

test('a failure that could not be seen is told to nobody', async ({ redbar, slack, notifications }) => {
  const app = await redbar.launch(HIDDEN)
  slack.impair({ kind: 'server-error', status: 503 })
  const icon = await app.trayIcon()
  await eventually(() => icon.tooltip()).toContain('2 could not be checked')
  await moreRounds(slack, ALERTS.bot)
  expect(await notifications.count()).toBe(0)
})

test('with notifications switched off, the tray alone tells', async ({ redbar, slack, notifications }) => {
  const app = await redbar.launch({ watching: [ALERTS] })
  const page = await app.page()
  await openSettings(page, 'Notifications')
  await dialog(page)
    .getByLabel(/^Notify me/)
    .uncheck()
  slack.archiveChannel(ALERTS.channel)
  const icon = await app.trayIcon()
  await eventually(() => icon.tooltip()).toContain('1 failing')
  await moreRounds(slack, ALERTS.bot)
  expect(await notifications.count()).toBe(0)
})
