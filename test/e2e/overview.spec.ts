import type { Page } from '@playwright/test'
import { ALERTS, BUILDS, SUPPORT } from './cast.ts'
import { expect, test } from './redbar.ts'
import { integration, redBars } from './window.ts'

function grid(page: Page) {
  return page.getByRole('grid', { name: 'The last 90 days of all integrations' })
}

/** The row of an integration in the overview. */
function row(page: Page, name: string) {
  return grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) })
}

test('the overview shows all by workspace, what fails first, and leads to the day that is pointed at', async ({
  redbar,
  slack,
}, info) => {
  slack.archiveChannel(SUPPORT.channel)
  const app = await redbar.launch({ watching: [ALERTS, SUPPORT, BUILDS] })
  const page = await app.page()
  await expect(integration(page, SUPPORT.name)).toContainText('Failing')
  await page.getByRole('link', { name: 'Overview' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(grid(page).getByRole('heading')).toHaveText(['Globex', 'Webhooks', 'Acme'])
  await expect(row(page, SUPPORT.name)).toContainText(/Failures on 1 of \d+ days? watched/)
  await expect(row(page, SUPPORT.name)).toContainText('1 incident')
  await page.screenshot({ path: info.outputPath('overview.png') })

  const strip = row(page, SUPPORT.name).locator('[data-strip]')
  const { width = 0 } = (await strip.boundingBox()) ?? {}
  await strip.hover({ position: { x: width - 1, y: 12 } })
  await expect(page.getByText(/^Failed( in part)?$/).last()).toBeVisible()
  await expect(page.getByText(/, so far$/)).toBeVisible()
  await strip.click({ position: { x: width - 1, y: 12 } })
  await expect(page.getByRole('heading', { level: 1, name: SUPPORT.name })).toBeVisible()
  await expect(redBars(page).first()).toContainText('Channel archived')
})

test('the overview is walked by keys and follows what happens', async ({ redbar, slack }) => {
  const app = await redbar.launch({ watching: [ALERTS, SUPPORT] })
  const page = await app.page()
  await expect(integration(page, SUPPORT.name)).toContainText('OK')
  await page.getByRole('link', { name: 'Overview' }).click()
  await expect(grid(page)).toHaveAttribute('aria-busy', 'false')
  await page.keyboard.press('Tab')
  await expect(grid(page)).toBeFocused()
  slack.revokeToken(SUPPORT.bot)
  await expect(row(page, SUPPORT.name)).toContainText('Failing')
  await page.keyboard.press('End')
  await expect(grid(page).getByRole('gridcell', { name: /so far/ })).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Overview')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview')
})
