import { writeFileSync } from 'node:fs'
import { expect, test } from '../../e2e/redbar.ts'
import { history, integration, integrations } from '../../e2e/window.ts'
import { type Figures, scrollAndMeasure } from './frames.ts'
import { fillProfile, INTEGRATIONS, ODD } from './profile.ts'

test('frames while the window is scrolled', async ({ redbar, slack }) => {
  fillProfile(redbar.profile, slack, Date.now())
  const app = await redbar.launch()
  const page = await app.page()
  const figures: Record<string, Figures> = {}
  const middle = await page.evaluate(() => ({ x: innerWidth * 0.7, y: innerHeight * 0.7 }))
  await expect(integrations(page).locator('[data-integration]')).toHaveCount(INTEGRATIONS + 1)
  await expect(page.getByText(`${INTEGRATIONS} ok`).first()).toBeVisible({ timeout: 120_000 })

  await page.evaluate(showPlainPage)
  figures.plain = await scrollAndMeasure(page, middle)
  await page.evaluate(() => document.getElementById('plain')?.remove())

  await page.getByRole('link', { name: 'Overview' }).click()
  await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false')
  figures.overview = await scrollAndMeasure(page, middle)

  await integration(page, ODD.name).click()
  await expect(history(page)).toBeVisible()
  await expect(history(page).getByRole('listitem').nth(5)).toBeVisible()
  figures.list = await scrollAndMeasure(page, middle)

  const { BENCH_RESULT } = process.env
  if (BENCH_RESULT) writeFileSync(BENCH_RESULT, JSON.stringify(figures))
  else console.log(JSON.stringify(figures, null, 2))
})

/** Runs in the page: lays an empty page over it, as long as the longest list. */
function showPlainPage(): void {
  const plain = document.createElement('div')
  plain.id = 'plain'
  Object.assign(plain.style, {
    position: 'fixed',
    inset: '0',
    zIndex: '99',
    overflow: 'auto',
    background: 'white',
  })
  const content = document.createElement('div')
  content.style.height = '100000px'
  plain.append(content)
  document.body.append(plain)
}
