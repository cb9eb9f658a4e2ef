import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { DemoServer } from '../../electron/demo/demo-server.ts'
import { ALERTS, BUILDS, SUPPORT } from './cast.ts'
import { keyringItems } from './desktop/keyring.ts'
import { processesOf, stillRunning } from './desktop/processes.ts'
import { eventually, expect, type Redbar, type RunningRedbar, test } from './redbar.ts'
import { filesWith } from './search-files.ts'
import { button, dialog, integration, integrations, pasteField, setApiAddress } from './window.ts'

/** No keyring: Chromium is told to use none, as it does by itself on a bare desktop. */
const NO_KEYRING = { electronArgs: ['--password-store=basic'] }

test('leads from an empty profile to three watched integrations, with their secrets in the keyring', async ({
  redbar,
  slack,
}, info) => {
  const app = await redbar.launch()
  const page = await app.page()
  await page.screenshot({ path: info.outputPath('empty.png') })
  await enterThree(app, page, slack)
  await page.screenshot({ path: info.outputPath('entered.png'), fullPage: true })
  expect(existsSync(path.join(redbar.profile, 'secrets.json')), 'nothing is stored before').toBe(false)
  await button(page, 'Watch 3 integrations').click()
  await expect(integrations(page).getByRole('listitem')).toHaveCount(3)
  for (const name of ['#alerts-prod in Acme', '#support in Globex', BUILDS.name]) {
    await expect(integration(page, name)).toContainText('OK')
  }
  expect(kindsOf(redbar)).toEqual(['sealed', 'sealed', 'sealed'])
  expect(await keyringItems('application', 'Redbar')).toContain('Chromium Safe Storage')
  for (const secret of secretsOf(slack)) expect(filesWith(redbar.folder, secret)).toEqual([])
})

test('asks before it stores secrets without a keyring: refused, nothing is stored; agreed, all is', async ({
  redbar,
  slack,
}, info) => {
  const app = await redbar.launch(NO_KEYRING)
  const page = await app.page()
  await enterThree(app, page, slack)
  await button(page, 'Watch 3 integrations').click()
  await expect(dialog(page)).toContainText('no keyring')
  await page.screenshot({ path: info.outputPath('consent.png') })
  await button(dialog(page), 'Do not store').click()
  await expect(dialog(page)).toBeHidden()
  await expect(integrations(page)).toHaveCount(0)
  for (const secret of secretsOf(slack)) expect(filesWith(redbar.folder, secret)).toEqual([])
  await expect(page.getByLabel('Name for #alerts-prod'), 'what was entered is still there').toBeVisible()

  await button(page, 'Watch 3 integrations').click()
  await button(dialog(page), 'Store as plain text').click()
  await expect(integrations(page).getByRole('listitem')).toHaveCount(3)
  await expect(integration(page, BUILDS.name)).toContainText('OK')
  expect(kindsOf(redbar)).toEqual(['plain', 'plain', 'plain'])
})

test('shows what is wrong before anything is watched, and wrong kinds are never asked', async ({
  redbar,
  slack,
}) => {
  slack.archiveChannel(ALERTS.channel)
  const app = await redbar.launch()
  const page = await app.page()
  await setApiAddress(page, slack.apiUrl)
  const workflow = slack.url.concat('/workflows/T0DEMOACME1/A1/1/plainlyfake')
  await paste(app, page, ['xapp-1-A1-plainly-fake', workflow, slack.token(ALERTS.bot)].join('\n'))
  const refused = page.getByRole('list', { name: 'What cannot be used' })
  await expect(refused.getByRole('listitem')).toHaveCount(2)
  await expect(refused).toContainText('App-level token')
  await expect(refused).toContainText('starts the workflow')
  await page.getByRole('option', { name: `#${ALERTS.channel}` }).click()
  await expect(page.getByRole('main')).toContainText('is_archived')
  await page.getByRole('option', { name: '#builds' }).click()
  await expect(page.getByRole('main')).toContainText('Bot is not in the channel')
  expect(slack.requests.every(({ on }) => on === 'api')).toBe(true)
})

test('names channels by ID where the token may not list them', async ({ redbar, slack }) => {
  slack.setScopes(ALERTS.bot, ['groups:read', 'chat:write'])
  const app = await redbar.launch()
  const page = await app.page()
  await setApiAddress(page, slack.apiUrl)
  await paste(app, page, slack.token(ALERTS.bot))
  await expect(page.getByRole('main')).toContainText('Public channels cannot be seen')
  await page.getByLabel('Channel ID or link').fill(slack.channelId(ALERTS.channel))
  await button(page, 'Add channel').click()
  await expect(page.getByRole('main')).toContainText('missing_scope')
})

test('starts the demo in a process and a profile of its own, beside this one', async ({ redbar }) => {
  const app = await redbar.launch()
  const page = await app.page()
  const mains = () => processesOf(app.pid).filter(({ type }) => type === 'main')
  const before = mains().map(({ pid }) => pid)
  await button(page, 'Explore the demo').click()
  await eventually(() => existsSync(path.join(redbar.usualPlace, 'Redbar Demo', 'logs'))).toBe(true)
  const demos = mains().filter(({ pid }) => !before.includes(pid))
  expect(demos.length).toBeGreaterThan(0)
  await expect(integrations(page), 'nothing of it comes into this profile').toHaveCount(0)
  for (const { pid } of demos) process.kill(pid, 'SIGKILL')
  await eventually(() => stillRunning(demos)).toEqual([])
})

test('begins anew when the window is loaded again: what was pasted before can be pasted once more', async ({
  redbar,
  slack,
}) => {
  const app = await redbar.launch()
  const page = await app.page()
  for (let time = 0; time < 2; time += 1) {
    await setApiAddress(page, slack.apiUrl)
    await paste(app, page, slack.token(ALERTS.bot))
    await expect(page.getByRole('option', { name: `#${ALERTS.channel}` })).toBeVisible()
    await page.reload()
  }
})

test('is done by keyboard alone', async ({ redbar, slack }) => {
  const app = await redbar.launch()
  const page = await app.page()
  await expect(pasteField(page)).toBeVisible()
  await tabTo(page, () => page.locator('summary', { hasText: 'or a test server' }))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type(slack.apiUrl)
  await tabTo(page, () => pasteField(page), 'Shift+Tab')
  await paste(app, page, slack.token(SUPPORT.bot))
  await tabTo(page, () => page.getByLabel('Search channels'))
  await page.keyboard.type('supp')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press(' ')
  await expect(page.getByLabel('Name for #support')).toBeVisible()
  await expect(button(page, 'Watch 1 integration')).toBeVisible()
  await tabTo(page, () => button(page, 'Watch 1 integration'))
  await page.keyboard.press('Enter')
  await expect(integration(page, '#support in Globex')).toContainText('OK')
})

/** Presses Tab until that has the focus. */
async function tabTo(page: Page, goal: () => ReturnType<Page['locator']>, key = 'Tab'): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed += 1) {
    if (await goal().evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error('Nobody gets there by keyboard.')
}

/** Pastes two tokens and a webhook at once, chooses a channel for each token and names the webhook. */
async function enterThree(app: RunningRedbar, page: Page, slack: DemoServer): Promise<void> {
  await setApiAddress(page, slack.apiUrl)
  await paste(app, page, secretsOf(slack).join('\n'))
  await expect(page.getByRole('heading', { level: 2, name: 'Bot token' })).toHaveCount(2)
  for (const { channel } of [ALERTS, SUPPORT]) {
    await page.getByRole('option', { name: `#${channel}` }).click()
    await expect(page.getByLabel(`Name for #${channel}`)).toBeVisible()
  }
  await page.getByLabel('Name', { exact: true }).fill(BUILDS.name)
  await page.getByLabel(/^Check every/).fill('1')
  await expect(button(page, 'Watch 3 integrations')).toBeVisible()
}

async function paste(app: RunningRedbar, page: Page, text: string): Promise<void> {
  await app.electron.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
  await pasteField(page).focus()
  await page.keyboard.press('ControlOrMeta+v')
  await eventually(() => pasteField(page).inputValue()).toBe('')
}

function secretsOf(slack: DemoServer): string[] {
  return [slack.token(ALERTS.bot), slack.token(SUPPORT.bot), slack.hookUrl(BUILDS.hook)]
}

function kindsOf(redbar: Redbar): string[] {
  const { secrets } = JSON.parse(readFileSync(path.join(redbar.profile, 'secrets.json'), 'utf8'))
  return Object.values<{ kind: string }>(secrets).map(({ kind }) => kind)
}
