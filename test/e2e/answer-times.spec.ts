import { ALERTS } from './cast.ts'
import { expect, test } from './redbar.ts'
import { button, history, integration } from './window.ts'

test('whoever opens the answer times sees within what time Slack answered, column by column', async ({
  redbar,
}, info) => {
  const app = await redbar.launch({ watching: [ALERTS] })
  const page = await app.page()
  await integration(page, ALERTS.name).click()
  await expect(history(page).getByRole('listitem').filter({ hasText: 'ok' }).first()).toBeVisible()
  const chart = page.getByRole('listbox', { name: 'Answer times of the last 24 hours' })
  await expect(chart).toBeHidden()
  await button(page, 'Answer times').click()
  await expect(page.getByText(/^Half of the answers came within [\d.]+ m?s \(p50\)/)).toBeVisible()
  await expect(chart.getByRole('option')).toHaveCount(24)
  await expect(chart.getByRole('option').last()).toHaveAccessibleName(
    /so far\. Half within [\d.]+ m?s, 95 of 100 within [\d.]+ m?s\. \d+ answers?$/,
  )
  await chart.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(chart.getByRole('option', { selected: true })).toHaveAccessibleName(/No answers$/)
  await page.screenshot({ path: info.outputPath('answer-times.png') })
})
