import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { wordsOf } from '../../electron/storage/desktop-entry.ts'
import { ALERTS, BUILDS } from './cast.ts'
import { eventually, expect, type Redbar, test } from './redbar.ts'
import type { RunningRedbar } from './running-redbar.ts'
import { button, integration, openSettings } from './window.ts'

test('quiet hours are chosen in the window and kept as they were chosen', async ({ redbar }) => {
  const app = await redbar.launch({ watching: [ALERTS] })
  const page = await app.page()
  const settings = await openSettings(page, 'Notifications')
  await settings.getByLabel('Hold notifications in quiet hours').check()
  await settings.getByRole('combobox', { name: 'Time zone' }).selectOption('Asia/Tokyo')
  await settings.getByLabel('From').fill('12:30')
  await settings.getByLabel('To', { exact: true }).fill('12:30')
  await button(settings, 'Sun').click()
  await expect(settings).toContainText('from 12:30 to 12:30 the next day, Tokyo time')
  await page.keyboard.press('Escape')
  await expect(settings).toBeHidden()
  await eventually(() => stored(redbar).quietHours).toEqual({
    on: true,
    days: [1, 2, 3, 4, 5, 6],
    from: '12:30',
    to: '12:30',
    timeZone: 'Asia/Tokyo',
  })
})

test('what was chosen in several parts is there after a restart', async ({ redbar }) => {
  const first = await redbar.launch()
  const page = await first.page()
  const settings = await openSettings(page, 'General')
  await settings.getByLabel('Check new integrations').selectOption('other')
  await settings.getByLabel('Number').fill('10')
  await settings.getByLabel('Number').press('Enter')
  await settings.getByRole('tab', { name: 'Appearance' }).click()
  await settings.getByLabel('Theme').selectOption('Dark')
  await settings.getByRole('tab', { name: 'History' }).click()
  await settings.getByLabel('At most on the disk').selectOption('1 GB')
  await eventually(() => stored(redbar)).toMatchObject({
    everySeconds: 600,
    theme: 'dark',
    retention: { singlesDays: 7, allDays: 400, maxMegabytes: 1000 },
  })
  await first.end()

  const again = await (await redbar.launch()).page()
  await expect(again.locator('html')).toHaveAttribute('data-theme', 'dark')
  const after = await openSettings(again, 'General')
  await expect(after.getByLabel('Number')).toHaveValue('10')
  await after.getByRole('tab', { name: 'History' }).click()
  await expect(after.getByLabel('At most on the disk')).toHaveValue('1000')
  await expect(after).toContainText(redbar.profile)
  await expect(after).toContainText(/The history takes \d+\.\d MB now/)
})

test('start at login is what the system says, whoever changed it, and what it starts is this Redbar', async ({
  redbar,
}) => {
  const app = await redbar.launch({ watching: [ALERTS] })
  const page = await app.page()
  const settings = await openSettings(page, 'General')
  const start = settings.getByLabel('Start Redbar when I log in')
  await expect(start).not.toBeChecked()
  await start.check()
  const file = path.join(redbar.usualPlace, 'autostart', 'redbar.desktop')
  await eventually(() => existsSync(file)).toBe(true)
  await expect(start).toBeChecked()
  const words = wordsOf(/^Exec=(.*)$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '')
  expect(words).toContain('--hidden')
  expect(words).toContain(redbar.profile)
  expect(words.filter((word) => /inspect|debugging|setup/.test(word))).toEqual([])
  const second = await redbar.runToEnd(words)
  expect(second).toMatchObject({ code: 0, output: expect.stringContaining('is running already') })

  writeFileSync(file, readFileSync(file, 'utf8').replace('Terminal=', 'Hidden=true\nTerminal='))
  await lookAgain(app)
  await expect(start, 'the desktop’s own settings switched it off').not.toBeChecked()
  await start.check()
  await eventually(() => readFileSync(file, 'utf8')).not.toContain('Hidden')
  rmSync(file)
  await lookAgain(app)
  await expect(start, 'somebody removed the file').not.toBeChecked()

  writeFileSync(file, '[Desktop Entry]\nType=Application\nExec=/gone/redbar --hidden\n')
  await lookAgain(app)
  await expect(settings.getByRole('alert')).toContainText('no longer there: /gone/redbar --hidden')
  await button(settings, 'Start none').click()
  await eventually(() => existsSync(file)).toBe(false)

  rmSync(path.dirname(file), { recursive: true })
  writeFileSync(path.dirname(file), 'a file where the folder should be')
  await start.click()
  await expect(settings.getByRole('alert')).toContainText('cannot be written, so nothing was changed')
  await expect(start).not.toBeChecked()
})

test('the window speaks German as soon as that is chosen, and English again', async ({ redbar }) => {
  const app = await redbar.launch({ watching: [ALERTS] })
  const page = await app.page()
  const settings = await openSettings(page, 'Appearance')
  await settings.getByLabel('Language').selectOption('Deutsch')
  await expect(settings.getByRole('heading', { name: 'Einstellungen' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', /^de/)
  const icon = await app.trayIcon()
  await eventually(() => icon.tooltip()).toContain('geprüft')
  await settings.getByLabel('Sprache').selectOption('English')
  await expect(settings.getByRole('heading', { name: 'Settings' })).toBeVisible()
  await eventually(() => icon.tooltip()).toContain('checked')
  expect(stored(redbar).language).toBe('en')
})

test('the set-up is saved without secrets, and taken over elsewhere by entering them', async ({
  redbar,
  slack,
}) => {
  const app = await redbar.launch({ watching: [ALERTS, BUILDS], everySeconds: 60 })
  const page = await app.page()
  await expect(integration(page, ALERTS.name)).toContainText('OK')
  const file = redbar.place('saved', 'set-up.json')
  await app.electron.evaluate(({ dialog: asked }, filePath) => {
    asked.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  const settings = await openSettings(page, 'Set-up')
  await button(settings, 'Save…').click()
  await expect(settings).toContainText('Saved as set-up.json')
  const text = readFileSync(file, 'utf8')
  for (const secret of [slack.token(ALERTS.bot), slack.hookUrl(BUILDS.hook)])
    expect(text).not.toContain(secret)
  expect(JSON.parse(text).integrations).toEqual([
    expect.objectContaining({ name: ALERTS.name, token: '$REDBAR_TOKEN_1', everySeconds: 60 }),
    expect.objectContaining({ name: BUILDS.name, url: '$REDBAR_WEBHOOK_1' }),
  ])
  await app.end()

  const elsewhere = await redbar.launch({ env: { REDBAR_TOKEN_1: slack.token(ALERTS.bot) } })
  const there = await elsewhere.page()
  await elsewhere.electron.evaluate(({ dialog: asked }, filePath) => {
    asked.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
  }, file)
  const part = await openSettings(there, 'Set-up')
  await button(part, 'Open a set-up file…').click()
  await expect(part.getByRole('listitem').filter({ hasText: BUILDS.name })).toContainText('REDBAR_WEBHOOK_1')
  await part.getByLabel('Webhook URL').fill(slack.hookUrl(BUILDS.hook))
  await button(part, 'Add 2 integrations').click()
  await expect(part).toContainText('2 integrations were added')
  await there.keyboard.press('Escape')
  for (const { name } of [ALERTS, BUILDS]) await expect(integration(there, name)).toContainText('OK')
})

test('the way to Slack is the system’s, and a refused certificate names who issued it', async ({
  redbar,
}) => {
  const fixture = (name: string) => readFileSync(path.join(import.meta.dirname, '..', 'fixtures', name))
  const server = createServer({
    key: fixture('self-signed-key.pem'),
    cert: fixture('self-signed-cert.pem'),
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  try {
    const mapped = `--host-resolver-rules=MAP slack.com:443 127.0.0.1:${port}`
    const direct = await redbar.launch({ electronArgs: [mapped] })
    const settings = await openSettings(await direct.page(), 'Network')
    await expect(settings).toContainText('Direct, without a proxy')
    await button(settings, 'Check the way to Slack').click()
    await expect(settings).toContainText('ERR_CERT_AUTHORITY_INVALID')
    await expect(settings).toContainText('It was issued by')
    await direct.end()

    const proxied = await redbar.launch({ electronArgs: ['--proxy-server=127.0.0.1:9'] })
    const behind = await openSettings(await proxied.page(), 'Network')
    await expect(behind).toContainText('Through the proxy 127.0.0.1:9 (HTTP)')
    await button(behind, 'Check the way to Slack').click()
    await expect(behind).toContainText('ERR_PROXY_CONNECTION_FAILED')
  } finally {
    server.close()
  }
})

function stored({ profile }: Redbar) {
  return JSON.parse(readFileSync(path.join(profile, 'config.json'), 'utf8')).settings
}

/** Leaves the window and comes back to it, as somebody does who has changed something elsewhere. */
async function lookAgain(app: RunningRedbar): Promise<void> {
  const page = await app.page()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
}
