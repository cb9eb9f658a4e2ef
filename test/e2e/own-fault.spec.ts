import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ALERTS } from './cast.ts'
import type { RunningRedbar } from './redbar.ts'
import { eventually, expect, test } from './redbar.ts'
import { moreRounds } from './slack-seen.ts'
import { integration, notice } from './window.ts'

/** Kills the process that draws the window, as a crash would. */
function crashWindow({ electron }: RunningRedbar): Promise<void> {
  return electron.evaluate(({ BrowserWindow }) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) webContents.forcefullyCrashRenderer()
  })
}

test('a window that dies is opened again and says so; one that dies at once again stays closed', async ({
  redbar,
  slack,
}) => {
  const app = await redbar.launch({ watching: [ALERTS] })
  await expect(integration(await app.page(), ALERTS.name)).toContainText('OK')
  const opened = app.electron.waitForEvent('window')
  await crashWindow(app)
  const page = await opened
  await expect(notice(page, "Redbar's window had to be opened again").first()).toContainText(
    'nothing about them changed',
  )
  await expect(page.getByRole('button', { name: 'Save a support bundle' })).toBeVisible()
  await expect(integration(page, ALERTS.name)).toContainText('OK')
  await crashWindow(app)
  await eventually(() => app.windows(), 'it is not opened a third time').toBe(0)
  await moreRounds(slack, ALERTS.bot)
  const icon = await app.trayIcon()
  await icon.choose("Redbar's window ended and was left closed")
  await expect(integration(await app.page(), ALERTS.name)).toContainText('OK')
})

test('errors that nobody handled are shown as Redbar’s own, and the watching goes on', async ({
  redbar,
  slack,
}) => {
  const app = await redbar.launch({ watching: [ALERTS] })
  const page = await app.page()
  await expect(integration(page, ALERTS.name)).toContainText('OK')
  await app.electron.evaluate(() => {
    setTimeout(() => {
      throw new Error('thrown by a test')
    })
    void Promise.reject(new Error('rejected by a test'))
  })
  await expect(notice(page, 'Redbar itself had a fault').first()).toContainText('behind the scenes')
  await moreRounds(slack, ALERTS.bot)
  await expect(integration(page, ALERTS.name)).toContainText('OK')
  const log = readFileSync(path.join(redbar.profile, 'logs', 'redbar.log'), 'utf8')
  for (const fault of ['thrown by a test', 'rejected by a test']) expect(log).toContain(fault)
})
