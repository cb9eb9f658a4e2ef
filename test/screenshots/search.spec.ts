import { expect } from '../e2e/redbar.ts'
import { button } from '../e2e/window.ts'
import { Camera } from './camera.ts'
import { allAsked, test } from './studio.ts'

test('what failed in one workspace is looked for in all that is remembered', async ({ studio }) => {
  const app = await studio.open('failing')
  const page = await app.page()
  const camera = await Camera.on(page)
  await allAsked(page)
  await page.keyboard.press('/')
  await button(page, 'Verdict').click()
  await page.getByRole('menuitemcheckbox', { name: 'Failed' }).click()
  await page.keyboard.press('Escape')
  await button(page, 'Workspace').click()
  await page.getByRole('menuitemcheckbox').first().click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('list', { name: 'Results' })).toContainText('token_revoked')
  await camera.takeInBoth('search')
})
