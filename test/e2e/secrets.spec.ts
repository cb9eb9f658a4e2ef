import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { DemoServer } from '../../electron/demo/demo-server.ts'
import { ALERTS, BUILDS } from './cast.ts'
import { givePassword, isPasswordAsked, keyringItems, lockKeyring } from './desktop/keyring.ts'
import { stillRunning } from './desktop/processes.ts'
import { eventually, expect, type Redbar, test } from './redbar.ts'
import { filesWith } from './search-files.ts'
import { moreRounds } from './slack-seen.ts'
import { addBot, addWebhook, dialog, integration } from './window.ts'

test('secrets are sealed by the keyring, stand in no file, and are used after a restart', async ({
  redbar,
  slack,
}) => {
  const first = await redbar.launch()
  const page = await first.page()
  const token = slack.token(ALERTS.bot)
  const url = slack.hookUrl(BUILDS.hook)
  const channel = slack.channelId(ALERTS.channel)
  await addBot(page, { name: ALERTS.name, token, channel, apiUrl: slack.apiUrl })
  await expect(integration(page, ALERTS.name)).toContainText('OK')
  await addWebhook(page, { name: BUILDS.name, url })
  await expect(integration(page, BUILDS.name)).toContainText('OK')
  await first.end()

  const sealed = JSON.parse(readFileSync(path.join(redbar.profile, 'secrets.json'), 'utf8'))
  const kinds = Object.values<{ kind: string }>(sealed.secrets).map(({ kind }) => kind)
  expect(kinds).toEqual(['sealed', 'sealed'])
  expect(await keyringItems('application', 'Redbar')).toContain('Chromium Safe Storage')
  const hookSecret = url.slice(url.lastIndexOf('/') + 1)
  for (const secret of [token, url, hookSecret]) expect(filesWith(redbar.folder, secret)).toEqual([])

  const asked = slack.requests.length
  const second = await redbar.launch({ args: ['--hidden'] })
  await moreRounds(slack, ALERTS.bot, 2)
  const users = new Set(slack.requests.slice(asked).map(({ credential }) => credential))
  expect(users).toEqual(new Set([ALERTS.bot, BUILDS.hook]))
  const icon = await second.trayIcon()
  await eventually(() => icon.tooltip()).toContain('2 ok')
})

test('a removed integration leaves no secret behind', async ({ redbar, slack }) => {
  const app = await redbar.launch()
  const page = await app.page()
  await addWebhook(page, { name: BUILDS.name, url: slack.hookUrl(BUILDS.hook) })
  await expect(integration(page, BUILDS.name)).toContainText('OK')
  await page.getByRole('button', { name: 'Remove' }).click()
  await dialog(page).getByRole('button', { name: 'Remove' }).click()
  await expect(dialog(page)).toBeHidden()
  const { secrets } = JSON.parse(readFileSync(path.join(redbar.profile, 'secrets.json'), 'utf8'))
  expect(secrets).toEqual({})
})

test('a locked keyring holds nothing up: the window says what is missing, until the password is given', async ({
  redbar,
  slack,
}) => {
  await storeAlerts(redbar, slack)
  await lockKeyring()
  const asked = slack.requests.length
  const app = await redbar.launch()
  const page = await app.page()
  await expect(integration(page, ALERTS.name)).toContainText('Could not check')
  await expect(page.getByRole('main')).toContainText('keyring')
  await eventually(() => isPasswordAsked()).toBe(true)
  const icon = await app.trayIcon()
  await eventually(() => icon.tooltip()).toContain('1 could not be checked')
  expect(slack.requests).toHaveLength(asked)
  await givePassword()
  await expect(integration(page, ALERTS.name)).toContainText('OK')
  await eventually(() => isPasswordAsked()).toBe(false)
})

test('Redbar can be quit while the keyring waits for its password', async ({ redbar, slack }) => {
  await storeAlerts(redbar, slack)
  await lockKeyring()
  const app = await redbar.launch({ args: ['--hidden'] })
  await eventually(() => isPasswordAsked()).toBe(true)
  const processes = app.processes()
  await (await app.trayIcon()).choose('Quit')
  expect(await app.ended).toBe(0)
  await eventually(() => stillRunning(processes)).toEqual([])
})

/** Leaves a profile in which ALERTS is stored. */
async function storeAlerts(redbar: Redbar, slack: DemoServer): Promise<void> {
  const app = await redbar.launch()
  const page = await app.page()
  const [token, channel] = [slack.token(ALERTS.bot), slack.channelId(ALERTS.channel)]
  await addBot(page, { name: ALERTS.name, token, channel, apiUrl: slack.apiUrl })
  await expect(integration(page, ALERTS.name)).toContainText('OK')
  await app.end()
}
