import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { DemoServer } from '../../electron/demo/demo-server.ts'
import { command, tabTo } from './by-keyboard.ts'
import { ALERTS } from './cast.ts'
import { expect, type RunningRedbar, test } from './redbar.ts'
import { button, details, incidentCard, integration, pasteField } from './window.ts'

const NAME = '#alerts-prod in Acme'

test('first run, diagnosis, fix, acknowledgement and export are done by keyboard alone', async ({
  redbar,
  slack,
}) => {
  test.slow()
  const app = await redbar.launch()
  const page = await app.page()
  await setUp(app, page, slack)
  await expect(integration(page, NAME)).toContainText('OK')

  slack.archiveChannel(ALERTS.channel)
  await expect(integration(page, NAME)).toContainText('Failing: Channel archived')
  await diagnose(page)

  slack.unarchiveChannel(ALERTS.channel)
  await tabTo(page, button(page, 'I fixed it'))
  await page.keyboard.press('Enter')
  await expect(integration(page, NAME)).toContainText('OK')

  slack.revokeToken(ALERTS.bot)
  await expect(integration(page, NAME)).toContainText('Failing: Access revoked in Slack')
  await command(page, `Acknowledge the failure of ${NAME}`)
  await expect(integration(page, NAME)).toContainText('Acknowledged')
  await expect(page.getByRole('main')).toContainText('acknowledged until')

  const file = redbar.place('saved', 'history.csv')
  await app.electron.evaluate(({ dialog: asked }, filePath) => {
    asked.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await tabTo(page, button(page, 'Export'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'CSV' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Exports' })).toContainText(
    /Saved \d+ entries as history\.csv/,
  )
  for (const code of ['is_archived', 'token_revoked']) expect(readFileSync(file, 'utf8')).toContain(code)
})

/** From an empty profile to a channel that is watched. */
async function setUp(app: RunningRedbar, page: Page, slack: DemoServer): Promise<void> {
  const { keyboard } = page
  await tabTo(page, page.locator('summary', { hasText: 'or a test server' }))
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await expect(page.getByLabel('API address')).toBeFocused()
  await keyboard.type(slack.apiUrl)
  await keyboard.press('Enter')
  await tabTo(page, pasteField(page), 'Shift+Tab')
  await app.electron.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), slack.token(ALERTS.bot))
  await keyboard.press('Control+v')
  await tabTo(page, page.getByLabel('Search channels'))
  await keyboard.type('alerts-p')
  await keyboard.press('ArrowDown')
  await expect(page.getByRole('listbox', { name: 'Channels' })).toBeFocused()
  await keyboard.press(' ')
  await expect(page.getByRole('main')).toContainText('Works: the token is good and the channel is open')
  await tabTo(page, page.getByLabel(/^Check every/))
  await keyboard.press('Control+a')
  await keyboard.type('1')
  await tabTo(page, button(page, 'Watch 1 integration'))
  await keyboard.press('Enter')
}

/** To the page of what fails, and through everything that is known of its newest red bar. */
async function diagnose(page: Page): Promise<void> {
  await command(page, 'Overview')
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeFocused()
  await command(page, NAME)
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeFocused()
  const opener = button(incidentCard(page), 'Geeky details')
  await tabTo(page, opener)
  await page.keyboard.press('Enter')
  await expect(details(page).getByRole('heading', { name: 'Geeky details' })).toBeFocused()
  await tabTo(page, details(page).getByRole('tab', { name: 'What happened' }))
  for (const name of ['Request and reply', 'Attempts', 'Receipts']) {
    await page.keyboard.press('ArrowRight')
    await expect(details(page).getByRole('tab', { name, exact: true })).toBeFocused()
    await expect(details(page).getByRole('tabpanel', { name, exact: true })).toBeVisible()
  }
  await page.keyboard.press('Tab')
  await expect(details(page).getByRole('tabpanel')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(details(page)).toBeHidden()
  await expect(opener).toBeFocused()
}
