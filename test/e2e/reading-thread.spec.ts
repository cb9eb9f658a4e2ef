import type { DemoServer } from '../../electron/demo/demo-server.ts'
import { ALERTS } from './cast.ts'
import { eventually, expect, type Redbar, type RunningRedbar, test } from './redbar.ts'
import { addBot, history, integration, redBars } from './window.ts'

test('the history is read in a thread of its own for as long as its window is open', async ({
  redbar,
  slack,
}) => {
  const app = await launchStored(redbar, slack)
  const icon = await app.trayIcon()
  await eventually(() => icon.tooltip()).toContain('1 ok')
  const threads = await watchThreads(app)
  for (let turn = 1; turn <= 2; turn += 1) {
    await icon.choose('Open Redbar')
    const page = await app.page()
    await integration(page, ALERTS.name).click()
    await expect(history(page).getByRole('listitem').filter({ hasText: 'OK' }).first()).toBeVisible()
    expect(await threads()).toEqual({ started: turn, running: 1 })
    await app.closeWindow()
    await eventually(threads, 'the thread ends with the window').toEqual({ started: turn, running: 0 })
  }
  slack.revokeToken(ALERTS.bot)
  await eventually(() => icon.tooltip()).toContain('1 failing')
  await icon.choose(ALERTS.name)
  await expect(redBars(await app.page()).first(), 'it reads what was stored meanwhile').toBeVisible()
  expect(await threads()).toEqual({ started: 3, running: 1 })
  await app.end()
  expect(await app.ended).toBe(0)
})

/** A hidden Redbar that has ALERTS stored from a run before. */
async function launchStored(redbar: Redbar, slack: DemoServer): Promise<RunningRedbar> {
  const first = await redbar.launch()
  const page = await first.page()
  const [token, channel] = [slack.token(ALERTS.bot), slack.channelId(ALERTS.channel)]
  await addBot(page, { name: ALERTS.name, token, channel, apiUrl: slack.apiUrl })
  await expect(integration(page, ALERTS.name)).toContainText('OK')
  await first.end()
  return await redbar.launch({ args: ['--hidden'] })
}

/** Begins to count the threads that the app's main process starts: all of them, and those that have not ended. */
async function watchThreads(app: RunningRedbar) {
  await app.electron.evaluate(() => {
    const count = { started: 0, running: 0 }
    process.on('worker', (worker) => {
      count.started += 1
      count.running += 1
      worker.once('exit', () => {
        count.running -= 1
      })
    })
    Object.assign(globalThis, { threadCount: count })
  })
  return () => app.electron.evaluate(() => (globalThis as unknown as { threadCount: unknown }).threadCount)
}
