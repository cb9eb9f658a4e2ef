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
