import type { QuietHours } from '../../shared/quiet-hours.ts'
import { ALERTS, SUPPORT } from './cast.ts'
import { shownFace } from './desktop/tray-face.ts'
import type { TrayIcon } from './desktop/tray-host.ts'
import { eventually, expect, test, type Watched } from './redbar.ts'
import { moreRounds } from './slack-seen.ts'
import { button, detailsTab, dialog, integration, openDetails, openSettings, receipts } from './window.ts'

/** Twenty feeds of one bot, in its three channels. Half of them are asked only when somebody asks for it. */
const REVIEWS: Watched[] = Array.from({ length: 20 }, (_, index) => {
  const channel = ['app-reviews-ios', 'app-reviews-android', 'app-reviews-web'][index % 3] ?? ''
  return { name: `Reviews ${index + 1}`, bot: 'review-radar', channel, everySeconds: index % 2 ? 1 : 3600 }
})

test('a token behind 20 integrations rings once, another cause once more, and 20 recoveries once', async ({
  redbar,
  slack,
  notifications,
}) => {
  const app = await redbar.launch({ watching: [...REVIEWS, SUPPORT], args: ['--hidden'] })
  const icon = await app.trayIcon()
  await eventually(() => icon.tooltip()).toContain('21 ok')
  slack.revokeToken('review-radar')
  await eventually(() => notifications.count()).toBe(1)
  await checkUntil(icon, '20 failing, 1 ok')
  await moreRounds(slack, 'review-radar')
  expect(await notifications.count(), 'those found later have been told of').toBe(1)
  await notifications.click()
  await expect((await app.page()).getByRole('main')).toContainText('These 20 integrations share this app')

  slack.archiveChannel(SUPPORT.channel)
  await eventually(() => icon.tooltip()).toContain('21 failing')
  await moreRounds(slack, SUPPORT.bot, 1)
  expect(await notifications.count()).toBe(2)

  slack.restoreToken('review-radar')
  await eventually(() => icon.tooltip()).toContain('11 failing, 10 ok')
  await moreRounds(slack, 'review-radar')
  expect(await notifications.count(), 'it is not over for all').toBe(2)
  await checkUntil(icon, '1 failing, 20 ok')
  await moreRounds(slack, 'review-radar')
  const told = await notifications.takeDown()
  expect(told.map(({ title }) => title)).toEqual([
    '20 integrations in Acme: Access revoked in Slack',
    `${SUPPORT.name}: Channel archived`,
    '20 integrations in Acme: work again',
  ])
})

/** On every day, from midnight to midnight. */
const ALWAYS_QUIET: QuietHours = {
  on: true,
  days: [0, 1, 2, 3, 4, 5, 6],
  from: '00:00',
  to: '00:00',
  timeZone: null,
}

test('in quiet hours the tray tells, only what has high priority rings, and the rest comes when they are off', async ({
  redbar,
  slack,
  notifications,
}) => {
  const app = await redbar.launch({
    watching: [ALERTS, { ...SUPPORT, priority: 'high' }],
    settings: { quietHours: ALWAYS_QUIET },
  })
  const icon = await app.trayIcon()
  await eventually(() => icon.tooltip()).toContain('2 ok')
  slack.archiveChannel(ALERTS.channel)
  await eventually(() => icon.tooltip()).toContain('1 failing')
  expect(await shownFace(app)).toBe('failing')
  await moreRounds(slack, ALERTS.bot)
  expect(await notifications.count()).toBe(0)
  const page = await app.page()
  await integration(page, ALERTS.name).click()
  await openDetails(page)
  await detailsTab(page, 'Receipts')
  await expect(receipts(page)).toContainText(['held: quiet hours'])

  slack.archiveChannel(SUPPORT.channel)
  await eventually(() => notifications.count()).toBe(1)
  await openSettings(page, 'Notifications')
  await dialog(page)
    .getByLabel(/^Hold notifications in quiet hours/)
    .uncheck()
  await eventually(() => notifications.count()).toBe(2)
  await moreRounds(slack, ALERTS.bot)
  const told = await notifications.takeDown()
  expect(told.map(({ title }) => title)).toEqual([
    `${SUPPORT.name}: Channel archived`,
    `${ALERTS.name}: Channel archived`,
  ])
})

test('"I fixed it" closes the incidents of all when Slack agrees, however seldom they are asked', async ({
  redbar,
  slack,
  notifications,
}) => {
  const seldom = REVIEWS.map((each) => ({ ...each, everySeconds: 3600 }))
  const app = await redbar.launch({ watching: seldom })
  const icon = await app.trayIcon()
  const page = await app.page()
  await eventually(() => icon.tooltip()).toContain('20 ok')
  slack.revokeToken('review-radar')
  await checkUntil(icon, '20 failing')
  const fixed = button(page, 'I fixed it: ask all 20')
  await fixed.click()
  await expect(
    page.getByRole('status').filter({ hasText: 'Slack still answers token_revoked' }),
  ).toBeVisible()
  slack.restoreToken('review-radar')
  await fixed.click()
  await expect(page.getByRole('status').filter({ hasText: 'Slack agrees: all 20 work again' })).toBeVisible()
  await eventually(() => icon.tooltip()).toContain('20 ok')
  await eventually(() => notifications.count()).toBe(2)
  const told = await notifications.takeDown()
  expect(told.map(({ title }) => title)).toEqual([
    '20 integrations in Acme: Access revoked in Slack',
    '20 integrations in Acme: work again',
  ])
})

/** Asks for it over and over, as somebody in a hurry would. */
async function checkUntil(icon: TrayIcon, says: string): Promise<void> {
  await eventually(async () => {
    await icon.choose('Check now')
    return await icon.tooltip()
  }).toContain(says)
}
