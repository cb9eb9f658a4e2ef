import { ALERTS, SUPPORT } from './cast.ts'
import { Logind } from './desktop/logind.ts'
import { shownFace } from './desktop/tray-face.ts'
import { test as base, eventually, expect } from './redbar.ts'
import { moreRounds, quietFor } from './slack-seen.ts'

const test = base.extend<{ logind: Logind }>({
  logind: async ({ redbar }, use) => {
    const logind = await Logind.start(redbar.folder)
    await use(logind)
    // Chromium aborts when its system bus goes away, and the app is ended after this.
    for (const app of redbar.running) await app.end()
    await logind.end()
  },
})

test('a sleep in mid-question and a network that is slow to come back ring for nothing, what breaks later does', async ({
  redbar,
  slack,
  notifications,
  logind,
}) => {
  // Without a window: when the computer sleeps, Chromium also drops the line by which tests see pages.
  const app = await redbar.launch({
    watching: [ALERTS, SUPPORT],
    args: ['--hidden', '--print-transitions'],
    env: { DBUS_SYSTEM_BUS_ADDRESS: logind.address },
  })
  const icon = await app.trayIcon()
  await eventually(() => icon.tooltip()).toContain('2 ok')
  slack.impair({ kind: 'silent' }, { bot: ALERTS.bot })
  await moreRounds(slack, ALERTS.bot, 1)
  await logind.suspend()
  await eventually(() => quietFor(slack), 'nobody is asked, the other one neither (ms)').toBeGreaterThan(1500)

  slack.mend()
  const reconnect = slack.impair({ kind: 'reset' })
  await logind.resume()
  await moreRounds(slack, ALERTS.bot)
  await eventually(() => icon.tooltip()).toContain('2 not seen')
  expect(await shownFace(app), 'nothing red').toBe('offline')
  reconnect()
  await eventually(() => icon.tooltip()).toContain('2 ok')
  expect(app.terminal().output, 'no transition').toBe('')
  expect(await notifications.count()).toBe(0)

  slack.archiveChannel(ALERTS.channel)
  await eventually(() => notifications.count(), 'what breaks after all that rings').toBe(1)
  await moreRounds(slack, ALERTS.bot)
  const told = await notifications.takeDown()
  expect(told.map(({ title }) => title)).toEqual([`${ALERTS.name}: Channel archived`])
})
