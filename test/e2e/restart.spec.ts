import { readdirSync } from 'node:fs'
import type { DemoServer } from '../../electron/demo/demo-server.ts'
import { ALERTS, BUILDS } from './cast.ts'
import { shownFace } from './desktop/tray-face.ts'
import { eventually, expect, type Redbar, test } from './redbar.ts'
import { filesWith } from './search-files.ts'
import { moreRounds } from './slack-seen.ts'
import { addBot, incidentCard, integration, redBars } from './window.ts'

test('a restart in the middle of an incident is silent, and its end is still told', async ({
  redbar,
  slack,
  notifications,
}) => {
  const first = await launchWithAlerts(redbar, slack)
  slack.revokeToken(ALERTS.bot)
  await eventually(() => notifications.count()).toBe(1)
  await first.end()
  expect(await first.ended).toBe(0)

  const second = await redbar.launch({ args: ['--hidden'] })
  const icon = await second.trayIcon()
  await eventually(() => icon.tooltip()).toContain('1 failing')
  await moreRounds(slack, ALERTS.bot)
  expect(await notifications.count()).toBe(1)
  await icon.choose(ALERTS.name)
  const page = await second.page()
  await expect(incidentCard(page)).toContainText('token_revoked')
  await expect(redBars(page).last(), 'what came before the restart is still there').toBeVisible()

  slack.mend()
  await eventually(() => notifications.count()).toBe(2)
  await expect(integration(page, ALERTS.name)).toContainText('OK')
})

test('what is acknowledged stays so after a restart, and silent', async ({
  redbar,
  slack,
  notifications,
}) => {
  const first = await launchWithAlerts(redbar, slack)
  slack.revokeToken(ALERTS.bot)
  await eventually(() => notifications.count()).toBe(1)
  const icon = await first.trayIcon()
  await icon.choose('Acknowledge')
  await eventually(() => icon.tooltip()).toContain('1 acknowledged')
  await eventually(() => notifications.onScreen(), 'who knows of it needs no bubble').toBe(0)
  await first.end()

  const second = await redbar.launch({ args: ['--hidden'] })
  const again = await second.trayIcon()
  await eventually(() => again.tooltip()).toContain('1 acknowledged')
  await moreRounds(slack, ALERTS.bot)
  expect(await again.tooltip()).toContain('1 acknowledged')
  expect(await shownFace(second)).toBe('acknowledged')
  expect(await notifications.count()).toBe(1)
})

test('an incident that began while Redbar was closed is told once', async ({
  redbar,
  slack,
  notifications,
}) => {
  const first = await launchWithAlerts(redbar, slack)
  await first.end()
  slack.archiveChannel(ALERTS.channel)
  expect(await notifications.count()).toBe(0)
  await redbar.launch({ args: ['--hidden'] })
  await eventually(() => notifications.count()).toBe(1)
  await moreRounds(slack, ALERTS.bot)
  const told = await notifications.takeDown()
  expect(told.map(({ title }) => title)).toEqual([`${ALERTS.name}: Channel archived`])
})

test('a second launch shows the window of the first and ends with exit code 0', async ({ redbar }) => {
  const app = await redbar.launch({ watching: [ALERTS], args: ['--hidden'] })
  await app.trayIcon()
  expect(await app.windows()).toBe(0)
  for (const launch of ['without a window', 'with a window']) {
    const second = await redbar.launchToEnd()
    expect(second, launch).toMatchObject({ code: 0, output: expect.stringContaining('is shown') })
    await expect(integration(await app.page(), ALERTS.name)).toContainText('OK')
    expect(await app.windows()).toBe(1)
  }
})

const FIELDS = { name: 'Alerts', kind: 'bot', token: '$NOT_SET_ANYWHERE', channel: 'C0123456789' }
const wrongFiles = [
  { what: 'no JSON', text: '{ "integrations": [', says: /line 1/ },
  {
    what: 'an unknown kind',
    text: JSON.stringify({ integrations: [{ kind: 'fax' }] }),
    says: /integrations\[0\]/,
  },
  {
    what: 'a missing secret',
    text: JSON.stringify({ integrations: [FIELDS] }),
    says: /integrations\[0\]\.token/,
  },
]
for (const { what, text, says } of wrongFiles) {
  test(`a set-up file with ${what} ends the launch with one sentence and exit code 2`, async ({ redbar }) => {
    const file = redbar.write('wrong.json', text)
    const ended = await redbar.launchToEnd({ args: ['--setup', file] })
    expect(ended).toEqual({ code: 2, output: '', complaints: [expect.stringMatching(says)] })
    expect(ended.complaints[0]).toContain(`${file}: `)
  })
}

test('a set-up file leaves nothing in the profile', async ({ redbar, slack }) => {
  slack.removeHook(BUILDS.hook)
  const app = await redbar.launch({ watching: [ALERTS, BUILDS] })
  const page = await app.page()
  await integration(page, BUILDS.name).click()
  await expect(redBars(page).first()).toContainText('no_service')
  await expect(integration(page, ALERTS.name)).toContainText('OK')
  await app.end()
  const secrets = [slack.token(ALERTS.bot), slack.hookUrl(BUILDS.hook)]
  const texts = [...secrets, ALERTS.name, BUILDS.name, slack.channelId(ALERTS.channel), 'no_service']
  expect(readdirSync(redbar.profile)).toContain('history.db')
  for (const text of texts) expect(filesWith(redbar.profile, text), text).toEqual([])

  const again = await redbar.launch()
  await expect((await again.page()).getByLabel('Paste bot tokens or webhook URLs')).toBeVisible()
})

/** A Redbar that has ALERTS stored, and found it well. */
async function launchWithAlerts(redbar: Redbar, slack: DemoServer) {
  const app = await redbar.launch()
  const page = await app.page()
  const [token, channel] = [slack.token(ALERTS.bot), slack.channelId(ALERTS.channel)]
  await addBot(page, { name: ALERTS.name, token, channel, apiUrl: slack.apiUrl })
  await expect(integration(page, ALERTS.name)).toContainText('OK')
  return app
}
