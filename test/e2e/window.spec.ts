import type { DemoServer } from '../../electron/demo/demo-server.ts'
import { reasonsMessages } from '../../shared/language/en/reasons.ts'
import { ALERTS, BUILDS, SUPPORT } from './cast.ts'
import { redShareOf } from './desktop/red-share.ts'
import { eventually, expect, test } from './redbar.ts'
import { moreRounds, roundsOf } from './slack-seen.ts'
import {
  addBot,
  button,
  details,
  detailsTab,
  dialog,
  history,
  integration,
  integrations,
  pasteField,
  pasteSecret,
  redBars,
  setApiAddress,
} from './window.ts'

test('what fails comes first, and its red bar opens the geeky details', async ({ redbar, slack }, info) => {
  slack.archiveChannel(SUPPORT.channel)
  const app = await redbar.launch({ watching: [ALERTS, SUPPORT, BUILDS] })
  const page = await app.page()
  await expect(integrations(page).getByRole('listitem').first()).toContainText('Failing: Channel archived')
  await integration(page, ALERTS.name).click()
  const well = history(page).getByRole('listitem').filter({ hasText: 'ok' }).first()
  expect(await redShareOf(app, await well.screenshot()), 'what is well has no red').toBe(0)
  await integration(page, SUPPORT.name).click()
  const bar = redBars(page).first()
  await expect(bar).toContainText('Channel archived')
  await expect(bar).toContainText('is_archived')
  expect(await redShareOf(app, await bar.screenshot()), 'the bar has plain red').toBeGreaterThan(0.02)
  await bar.getByRole('button', { name: 'Geeky details' }).click()
  await page.screenshot({ path: info.outputPath('geeky-details.png') })
  const { meaning, steps } = reasonsMessages['channel-archived']
  for (const text of [meaning, ...steps, 'You, in Slack']) await expect(details(page)).toContainText(text)
  await detailsTab(page, 'Request and reply')
  const asked = details(page).getByRole('article', { name: /conversations\.info/ })
  const facts = { Method: 'conversations.info', Host: new URL(slack.url).host, 'HTTP status': '200' }
  for (const [name, value] of Object.entries(facts)) await expect(asked).toContainText(`${name}${value}`)
  await expect(asked).toContainText(/Took\d+ ms/)
  await expect(asked).toContainText('"is_archived": true')
})

test('an open window follows what happens', async ({ redbar, slack }) => {
  const app = await redbar.launch({ watching: [ALERTS, SUPPORT] })
  const page = await app.page()
  await integration(page, SUPPORT.name).click()
  await expect(integration(page, SUPPORT.name)).toContainText('OK')
  await expect(redBars(page)).toHaveCount(0)
  slack.revokeToken(SUPPORT.bot)
  await expect(integration(page, SUPPORT.name)).toContainText('Failing: Access revoked in Slack')
  await expect(redBars(page).first()).toContainText('token_revoked')
  await expect(page).toHaveTitle(/1 failing/)
  slack.mend()
  await expect(integration(page, SUPPORT.name)).toContainText('OK')
  await expect(redBars(page).first(), 'what happened stays in the history').toContainText('token_revoked')
  await button(page, 'Incidents').click()
  const incident = page.getByRole('list', { name: 'Incidents' }).getByRole('article')
  await expect(incident).toContainText(/Lasted .*worked again/s)
  await button(incident, 'First failure').click()
  await expect(details(page)).toContainText('token_revoked')
  await button(incident, 'Show its checks').click()
  await expect(redBars(page).last().getByRole('button')).toBeFocused()
})

test('an integration is added, asked, edited, paused and removed in the window', async ({
  redbar,
  slack,
}) => {
  const app = await redbar.launch()
  const page = await app.page()
  await addBot(page, { ...botForm(slack, ALERTS), everySeconds: 3600 })
  await expect(dialog(page)).toBeHidden()
  await expect(integration(page, ALERTS.name)).toContainText('OK')
  await expect(page.getByRole('main')).toContainText('#alerts-prod')

  const before = roundsOf(slack, ALERTS.bot)
  await button(page, 'Check now').click()
  await eventually(() => roundsOf(slack, ALERTS.bot)).toBe(before + 1)

  await button(page, 'Edit').click()
  await dialog(page).getByLabel('Name').fill('Alerts to the wrong place')
  await dialog(page).getByLabel('Channel ID').fill('C0DEMOGONE1')
  await button(dialog(page), 'Save').click()
  await expect(dialog(page)).toBeHidden()
  await expect(page.getByRole('heading', { level: 1, name: 'Alerts to the wrong place' })).toBeVisible()
  await expect(redBars(page).first()).toContainText('channel_not_found')

  await button(page, 'Pause').click()
  await expect(integration(page, 'Alerts to the wrong place')).toContainText('Paused')
  await button(page, 'Resume').click()
  await expect(integration(page, 'Alerts to the wrong place')).not.toContainText('Paused')

  await button(page, 'Remove').click()
  await expect(dialog(page)).toContainText('Alerts to the wrong place')
  await button(dialog(page), 'Cancel').click()
  await expect(integration(page, 'Alerts to the wrong place')).toBeVisible()
  await button(page, 'Remove').click()
  await button(dialog(page), 'Remove').click()
  await expect(integrations(page)).toHaveCount(0)
  const rounds = roundsOf(slack, ALERTS.bot)
  await expect(pasteField(page)).toBeVisible()
  expect(roundsOf(slack, ALERTS.bot)).toBe(rounds)
})

const refused = [
  { what: 'an app-level token', secret: 'xapp-test-1234', sentence: 'App-level token' },
  { what: 'a refresh token', secret: 'xoxe-test-1234', sentence: 'Refresh token' },
  { what: 'a signing secret', secret: '0123456789abcdef0123456789abcdef', sentence: 'Signing secret' },
]
test('what cannot work is refused with a sentence, and nothing is stored', async ({ redbar, slack }) => {
  const app = await redbar.launch()
  const page = await app.page()
  for (const { what, secret, sentence } of refused) {
    await pasteSecret(page, secret)
    await expect(page.getByRole('list', { name: 'What cannot be used' }), what).toContainText(sentence)
  }
  await pasteSecret(page, slack.token(ALERTS.bot), 'https://slack.example/api/')
  await expect(page.getByRole('main')).toContainText('no host but slack.com')
  expect(slack.requests).toEqual([])
  await setApiAddress(page, slack.apiUrl)
  await page.getByLabel('Channel ID or link').fill('#nobody-knows-it')
  await button(page, 'Add channel').click()
  await expect(page.getByRole('alert')).toContainText('asked by ID')
  await expect(integrations(page)).toHaveCount(0)
})

test('a closed window costs no process while the checks go on, and opens again where it was', async ({
  redbar,
  slack,
}, info) => {
  const app = await redbar.launch({ watching: [ALERTS, BUILDS, SUPPORT] })
  const icon = await app.trayIcon()
  const page = await app.page()
  await integration(page, SUPPORT.name).click()
  await expect(page.getByRole('heading', { level: 1, name: SUPPORT.name })).toBeVisible()
  expect(app.renderers()).toBe(1)
  await app.closeWindow()
  await moreRounds(slack, ALERTS.bot)
  slack.removeHook(BUILDS.hook)
  await eventually(() => icon.tooltip()).toContain('1 failing')
  expect(app.renderers()).toBe(0)

  const asked = Date.now()
  await icon.choose('Open Redbar')
  const again = await app.page()
  await expect(integrations(again).getByRole('listitem').first()).toContainText(`${BUILDS.name}`)
  await expect(integration(again, BUILDS.name)).toContainText('Failing')
  await expect(again.getByRole('heading', { level: 1, name: SUPPORT.name })).toBeVisible()
  const took = Date.now() - asked
  info.annotations.push({ type: 'measured', description: `reopened in ${took} ms` })
  expect(took, 'ms from the menu to the present state').toBeLessThan(3000)
})

/** What is typed to add one of the cast. */
function botForm(slack: DemoServer, { name, bot, channel }: typeof ALERTS | typeof SUPPORT) {
  return { name, token: slack.token(bot), channel: slack.channelId(channel), apiUrl: slack.apiUrl }
}
