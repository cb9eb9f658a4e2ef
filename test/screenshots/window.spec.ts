import { expect } from '../e2e/redbar.ts'
import {
  button,
  details,
  detailsTab,
  history,
  integration,
  pasteField,
  redBars,
  setApiAddress,
} from '../e2e/window.ts'
import { Camera } from './camera.ts'
import { allAsked, test } from './studio.ts'

test('all is well, and yesterday is remembered', async ({ studio }) => {
  const app = await studio.open('well')
  const page = await app.page()
  await allAsked(page)
  const camera = await Camera.on(page)
  await integration(page, 'Customer feedback').click()
  await expect(history(page)).toContainText('account_inactive')
  await camera.takeInBoth('all-well')
})

test('a token, a channel and a webhook have failed', async ({ studio }) => {
  const app = await studio.open('failing')
  const page = await app.page()
  await allAsked(page)
  const camera = await Camera.on(page, { size: { width: 1100, height: 880 } })
  await integration(page, 'App Store reviews').click()
  await expect(redBars(page).first()).toContainText('token_revoked')
  await camera.takeInBoth('failing')

  await camera.dress('light')
  await camera.resize({ width: 800, height: 500 })
  await camera.take('small-light')
  await camera.resize({ width: 1600, height: 1000 })
  await camera.take('large-light')
})

test('the geeky details of a red bar', async ({ studio }) => {
  const app = await studio.open('failing')
  const page = await app.page()
  await allAsked(page)
  const camera = await Camera.on(page, { size: { width: 1440, height: 840 } })
  await integration(page, 'Production alerts').click()
  await button(redBars(page).nth(1), 'Geeky details').click()
  await detailsTab(page, 'Request and reply')
  const asked = details(page).getByRole('article', { name: /conversations\.info/ })
  await asked.evaluate((article) => article.scrollIntoView({ block: 'start' }))
  await page.getByRole('main').evaluate((main) => main.scrollTo(0, 0))
  await camera.takeInBoth('details')
})

test('nothing to watch yet, and the way that changes it', async ({ studio, slack }) => {
  const app = await studio.open('first-run')
  const page = await app.page()
  const camera = await Camera.on(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await camera.takeInBoth('first-run')

  await camera.dress('light')
  await setApiAddress(page, slack.apiUrl)
  const pasted = ['xapp-1-A1-plainly-fake-token', slack.token('beacon'), slack.hookUrl('ci-hook')]
  await app.electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), pasted.join('\n'))
  await pasteField(page).focus()
  await page.keyboard.press('ControlOrMeta+v')
  await page.getByRole('option', { name: '#alerts-prod' }).click()
  await expect(button(page, 'Watch 2 integrations')).toBeVisible()
  await camera.resize({ width: 1100, height: 1400 })
  await camera.takeInBoth('set-up')
})

test('all checks are paused for an hour', async ({ studio }) => {
  const app = await studio.open('well')
  const page = await app.page()
  await allAsked(page)
  const camera = await Camera.on(page)
  await camera.dress('light')
  await button(page, 'Pause all 1 h').click()
  await expect(page.getByText('All checks are paused')).toBeVisible()
  await camera.take('paused-light')
})
