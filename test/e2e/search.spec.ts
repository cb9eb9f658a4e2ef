import type { Page } from '@playwright/test'
import { ALERTS, BUILDS, SUPPORT } from './cast.ts'
import { expect, test } from './redbar.ts'
import { button, details, detailsTab, integration, integrations } from './window.ts'

/** What was found. */
function results(page: Page) {
  return page.getByRole('list', { name: 'Results' })
}

/** Chooses from one of the page's menus, and closes it. */
async function choose(page: Page, menu: string, choice: string): Promise<void> {
  await page.getByRole('search').getByRole('button', { name: menu }).click()
  await page.getByRole('menuitemcheckbox', { name: choice, exact: true }).click()
  await page.keyboard.press('Escape')
}

test('failures of two workspaces are found by what they share, back and forward', async ({
  redbar,
  slack,
}) => {
  slack.archiveChannel(ALERTS.channel)
  slack.archiveChannel(SUPPORT.channel)
  slack.removeHook(BUILDS.hook)
  const app = await redbar.launch({ watching: [ALERTS, SUPPORT, BUILDS] })
  const page = await app.page()
  for (const { name } of [ALERTS, SUPPORT, BUILDS])
    await expect(integration(page, name)).toContainText('Failing')
  await integrations(page).press('Control+f')
  const words = page.getByRole('searchbox', { name: 'Words in the evidence' })
  await expect(words).toBeFocused()
  await expect(results(page)).toContainText(BUILDS.name)

  await choose(page, 'Reason', 'Channel archived')
  await expect(results(page)).not.toContainText(BUILDS.name)
  await expect(results(page)).toContainText(ALERTS.name)
  await choose(page, 'Workspace', 'Globex')
  await expect(results(page)).not.toContainText(ALERTS.name)
  await words.fill('conversations.info')
  await expect(page).toHaveURL(
    /#\/search\?reason=channel-archived&workspace=Globex&text=conversations\.info$/,
  )
  await expect(page.getByRole('heading', { name: /found$/ })).toBeVisible()
  await expect(results(page)).toContainText(SUPPORT.name)

  await button(results(page), 'Geeky details').first().click()
  await expect(details(page)).toContainText(SUPPORT.name)
  await detailsTab(page, 'Request and reply')
  await expect(details(page)).toContainText('conversations.info')
  await page.keyboard.press('Escape')

  await page.keyboard.press('Alt+ArrowLeft')
  await expect(words).toHaveValue('')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(results(page)).toContainText(ALERTS.name)
  await expect(results(page)).not.toContainText(BUILDS.name)
  await page.keyboard.press('Alt+ArrowRight')
  await page.keyboard.press('Alt+ArrowRight')
  await expect(words).toHaveValue('conversations.info')
  await expect(results(page)).not.toContainText(ALERTS.name)

  await page.reload()
  await expect(words).toHaveValue('conversations.info')
  await expect(results(page)).toContainText(SUPPORT.name)
  await button(results(page), 'Geeky details').first().click()
  await detailsTab(page, 'What happened')
  await details(page).getByRole('link', { name: 'Find all like this' }).click()
  await expect(words).toHaveValue('')
  await expect(results(page)).toContainText(ALERTS.name)
  await expect(results(page)).not.toContainText(BUILDS.name)

  await results(page).getByRole('link', { name: SUPPORT.name }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: SUPPORT.name })).toBeVisible()
})
