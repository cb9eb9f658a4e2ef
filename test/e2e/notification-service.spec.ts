import { ALERTS, SUPPORT } from './cast.ts'
import { eventually, expect, test } from './redbar.ts'
import { moreRounds } from './slack-seen.ts'
import {
  button,
  detailsTab,
  dialog,
  integration,
  notice,
  openDetails,
  openSettings,
  receipts,
} from './window.ts'

const REFUSED = 'Notifications cannot be shown'

test('while nothing can show notifications the window says so, and what was held comes once when it can', async ({
  redbar,
  slack,
  notifications,
}) => {
  const app = await redbar.launch({ watching: [ALERTS, SUPPORT] })
  const page = await app.page()
  await expect(integration(page, ALERTS.name)).toContainText('OK')
  await notifications.killDaemon()
  slack.archiveChannel(ALERTS.channel)
  await expect(notice(page, REFUSED)).toContainText('It is tried again')
  await integration(page, ALERTS.name).click()
  await openDetails(page)
  await detailsTab(page, 'Receipts')
  await expect(receipts(page)).toContainText(/could not be shown: .+; will try again/)

  await notifications.startDaemon()
  await eventually(() => notifications.count()).toBe(1)
  await expect(notice(page, REFUSED)).toHaveCount(0)
  await expect(receipts(page).last()).toContainText(/told$/)
  await moreRounds(slack, ALERTS.bot)
  const told = await notifications.takeDown()
  expect(told.map(({ title }) => title)).toEqual([`${ALERTS.name}: Channel archived`])

  await notifications.killDaemon()
  await notifications.startDaemon()
  slack.mend()
  await eventually(() => notifications.count(), 'the daemon after that is told of the end').toBe(1)
})

test('a daemon that hangs holds nothing up', async ({ redbar, slack, notifications }) => {
  const app = await redbar.launch({ watching: [ALERTS, SUPPORT] })
  const page = await app.page()
  await expect(integration(page, ALERTS.name)).toContainText('OK')
  const wake = await notifications.hangDaemon()
  try {
    slack.archiveChannel(ALERTS.channel)
    await expect(notice(page, REFUSED)).toContainText('does not answer')
    await moreRounds(slack, SUPPORT.bot)
  } finally {
    wake()
  }
  await eventually(() => notifications.count()).toBe(1)
  await moreRounds(slack, ALERTS.bot)
  expect(await notifications.count()).toBe(1)
})

test('a test notification is shown, and the window says what the system made of it', async ({
  redbar,
  notifications,
}) => {
  const app = await redbar.launch()
  const page = await app.page()
  await openSettings(page, 'Notifications')
  const test = button(dialog(page), 'Send a test notification')
  await test.click()
  await expect(dialog(page).getByRole('status').first()).toContainText('The system showed it')
  const told = await notifications.takeDown()
  expect(told.map(({ title }) => title)).toEqual(['Redbar can reach you'])
  await notifications.killDaemon()
  await test.click()
  await expect(dialog(page).getByRole('status').first()).toContainText('The system did not show it: ')
})
