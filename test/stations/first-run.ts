import type { Locator, Page } from '@playwright/test'
import type { DemoServer } from '../../electron/demo/demo-server.ts'
import { expect } from '../e2e/redbar.ts'
import { button, dialog, integration, integrations, pasteField } from '../e2e/window.ts'
import { allAsked } from '../screenshots/studio.ts'
import { type Hands, NARROW, type Station } from './station.ts'

/** Room for what comes when something was pasted. */
const TALL = { width: 1100, height: 1180 }

/** The way from nothing to the first integrations. */
export const firstRun: readonly Station[] = [
  { name: 'first-run', world: 'first-run', size: { width: 1100, height: 1000 }, go: welcomed },
  { name: 'first-run-narrow', world: 'first-run', size: NARROW, go: welcomed },
  {
    name: 'first-run-zoomed',
    world: 'first-run',
    size: { width: 550, height: 360 },
    density: 2,
    go: welcomed,
  },
  {
    name: 'first-run-wrong-kinds',
    world: 'first-run',
    size: TALL,
    go: async ({ page, slack }) => {
      const wrong = [
        'xapp-1-A0TEST-plainly-fake',
        'xoxe-1-plainly-fake',
        'xoxc-plainly-fake',
        'https://hooks.slack.com/workflows/T0TEST/A1/1/plainlyfake',
        'https://example.com/plainly/fake',
        'signing secret',
      ]
      await paste(page, [...wrong, slack.token('beacon')].join('\n'))
      await expect(refusals(page).getByRole('listitem')).toHaveCount(wrong.length)
      await channelsListed(page)
    },
  },
  {
    name: 'first-run-channels',
    world: 'first-run',
    size: TALL,
    go: async ({ page, slack }) => {
      await paste(page, slack.token('beacon'))
      await channelsListed(page)
    },
  },
  {
    name: 'first-run-verdicts',
    world: 'first-run',
    size: { width: 1100, height: 1700 },
    alone: true,
    go: verdicts,
  },
  {
    name: 'first-run-token-refused',
    world: 'first-run',
    alone: true,
    go: async ({ page, slack }) => {
      slack.revokeToken('beacon')
      await paste(page, slack.token('beacon'))
      await expect(page.getByRole('main')).toContainText('token_revoked')
    },
  },
  {
    name: 'first-run-channels-by-id',
    world: 'first-run',
    size: TALL,
    alone: true,
    go: async ({ page, slack }) => {
      slack.setScopes('beacon', ['chat:write'])
      await paste(page, slack.token('beacon'))
      await expect(page.getByRole('main')).toContainText('This token has no scope for listing channels')
      await page.getByLabel('Channel ID or link').fill('alerts-prod')
      await button(page, 'Add channel').click()
      await expect(page.getByRole('alert')).toBeVisible()
    },
  },
  {
    name: 'first-run-saved',
    world: 'first-run',
    alone: true,
    go: async (hands) => {
      const { page } = hands
      await verdicts(hands)
      await button(page, 'Watch 3 integrations').click()
      await expect(integrations(page).getByRole('listitem')).toHaveCount(3)
      await expect(integration(page, 'Support')).toContainText('OK')
    },
  },
  {
    name: 'permission',
    world: 'first-run',
    size: { width: 1100, height: 1180 },
    go: permission,
  },
  { name: 'permission-narrow', world: 'first-run', size: NARROW, go: permission },
  {
    name: 'add',
    world: 'well',
    go: async ({ page }) => {
      await allAsked(page)
      await button(page, 'Add integration').click()
      await expect(pasteField(page)).toBeVisible()
    },
  },
]

async function welcomed({ page }: Hands): Promise<void> {
  await expect(pasteField(page)).toBeVisible()
}

async function permission({ page }: Hands): Promise<void> {
  await page.getByRole('link', { name: 'How to get it approved' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not authorised to install')
}

/** A good channel, an archived one, and a webhook, each with what Slack says of it. */
async function verdicts({ page, slack }: Hands): Promise<void> {
  slack.archiveChannel('alerts-prod')
  await paste(page, [slack.token('deskmate'), slack.token('beacon'), hookOf(slack)].join('\n'))
  for (const channel of ['support', 'alerts-prod']) {
    await page.getByRole('option', { name: `#${channel}` }).click()
    await expect(page.getByLabel(`Name for #${channel}`)).toBeVisible()
  }
  await page.getByLabel('Name', { exact: true }).fill('Build results')
  await expect(page.getByRole('main')).toContainText('is_archived')
  await expect(page.getByRole('main')).toContainText('Works: the token is good')
  await expect(button(page, 'Watch 3 integrations')).toBeVisible()
}

/** The address of a webhook as Slack would hand it out. */
function hookOf(slack: DemoServer): string {
  return `https://hooks.slack.com${new URL(slack.hookUrl('status-hook')).pathname}`
}

function refusals(page: Page): Locator {
  return page.getByRole('list', { name: 'What cannot be used' })
}

async function channelsListed(page: Page): Promise<void> {
  await expect(page.getByRole('option', { name: '#alerts-prod' })).toBeVisible()
  await expect(dialog(page)).toHaveCount(0)
}

/** Pastes text as the clipboard would bring it. */
async function paste(page: Page, text: string): Promise<void> {
  await pasteField(page).evaluate((field, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', pasted)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}
