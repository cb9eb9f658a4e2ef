import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate/browser'
import type { DemoServer } from '../../electron/demo/demo-server.ts'
import type {} from '../../renderer/bridge.ts'
import type { HistoryEntry, HistoryPage } from '../../shared/history.ts'
import type { Payload, Reply } from '../../shared/ipc.ts'
import { MINUTE } from '../../shared/time.ts'
import { readCsv } from '../electron/export/read-csv.ts'
import { ALERTS } from './cast.ts'
import { eventually, expect, type Redbar, test } from './redbar.ts'
import { filesWith } from './search-files.ts'
import { seedHistory } from './seed-history.ts'
import {
  addBot,
  button,
  details,
  dialog,
  incidentCard,
  integration,
  openDetails,
  openSettings,
  redBars,
} from './window.ts'

/** So many entries take an export long enough to be stopped on its way. */
const ENTRIES = 30_000

test('a long history is exported as it stands in the list, and an export that is cancelled leaves nothing', async ({
  redbar,
  slack,
}) => {
  test.slow()
  await storeAlerts(redbar, slack)
  await seedHistory(redbar.profile, ENTRIES)
  const app = await redbar.launch()
  const page = await app.page()
  await expect(integration(page, ALERTS.name)).toContainText('OK')
  const file = await saveAs(app.electron, redbar, 'history.csv')
  await exportAs(page, 'CSV')
  const exports = page.getByRole('region', { name: 'Exports' })
  await expect(exports).toContainText(/Exporting to history.csv/)
  await expect(exports).toContainText(/Saved 30,00\d entries as history\.csv/)
  const [head, ...lines] = readCsv(readFileSync(file, 'utf8'))
  const column = (name: string) => head?.indexOf(name) ?? -1
  const list = await newestEntries(page, 1000)
  expect(lines.slice(0, 1000).map((line) => [line[column('time')], line[column('status')]])).toEqual(
    list.map(({ at, outcome }) => [new Date(at).toISOString(), outcome.status]),
  )
  await button(page, `Dismiss: Saved ${lines.length.toLocaleString('en-GB')} entries as history.csv`).click()

  await saveAs(app.electron, redbar, 'cancelled.json')
  await exportAs(page, 'JSON')
  await button(page, 'Cancel the export to cancelled.json').click()
  await expect(exports).toContainText('The export was cancelled. Nothing was saved.')
  expect(readdirSync(path.join(redbar.folder, 'saved'))).toEqual(['history.csv'])
})

test('Redbar that quits in the middle of an export leaves nothing of it', async ({ redbar, slack }) => {
  test.slow()
  await storeAlerts(redbar, slack)
  await seedHistory(redbar.profile, ENTRIES)
  const app = await redbar.launch()
  const page = await app.page()
  await expect(integration(page, ALERTS.name)).toContainText('OK')
  const file = await saveAs(app.electron, redbar, 'history.csv')
  await exportAs(page, 'CSV')
  await eventually(() => existsSync(`${file}.part`)).toBe(true)
  await app.end()
  expect(readdirSync(path.join(redbar.folder, 'saved'))).toEqual([])
})

test('an incident is saved as a page that needs nothing and shows no secret', async ({
  redbar,
  slack,
}, info) => {
  const app = await redbar.launch({ watching: [ALERTS] })
  const page = await app.page()
  await expect(integration(page, ALERTS.name)).toContainText('OK')
  slack.archiveChannel(ALERTS.channel)
  await expect(incidentCard(page)).toBeVisible()
  const file = await saveAs(app.electron, redbar, 'incident.html')
  await button(incidentCard(page), 'Save as a page').click()
  await expect(page.getByText('Saved as incident.html')).toBeVisible()
  const saved = await openSaved(app.electron, file)
  await expect(saved.page.getByRole('heading', { level: 1 })).toContainText('Channel archived')
  await expect(saved.page.getByRole('heading', { name: 'Evidence' })).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await saved.page.emulateMedia({ colorScheme })
    await saved.page.screenshot({ path: info.outputPath(`incident-${colorScheme}.png`), fullPage: true })
  }
  expect(saved.complaints).toEqual([])
  expect(filesWith(path.join(redbar.folder, 'saved'), slack.token(ALERTS.bot))).toEqual([])

  await openDetails(page)
  await saveAs(app.electron, redbar, 'again.html')
  await button(details(page), 'Save the incident as a page').click()
  await expect(details(page).getByText('Saved as again.html')).toBeVisible()
})

test('the support bundle is saved from the settings, and refused when a secret is found', async ({
  redbar,
  slack,
}) => {
  const app = await redbar.launch({ watching: [ALERTS] })
  const page = await app.page()
  await expect(integration(page, ALERTS.name)).toContainText('OK')
  slack.archiveChannel(ALERTS.channel)
  await expect(redBars(page).first()).toBeVisible()
  const file = await saveAs(app.electron, redbar, 'support.zip')
  await openSettings(page, 'About')
  const save = button(dialog(page), 'Save a support bundle')
  await save.click()
  await expect(dialog(page).getByText('Saved as support.zip')).toBeVisible()
  const files = unzipSync(readFileSync(file))
  const about = JSON.parse(strFromU8(files['about.json'] ?? new Uint8Array()))
  expect(about).toMatchObject({
    redbar: '0.1.0',
    node: expect.any(String),
    sqlite: expect.stringMatching(/^3\./),
  })
  expect(strFromU8(files['results.json'] ?? new Uint8Array())).toContain('is_archived')
  expect(Object.keys(files)).toContain('logs/redbar.log')

  appendFileSync(
    path.join(redbar.profile, 'logs', 'redbar.log'),
    `somebody wrote ${slack.token(ALERTS.bot)}\n`,
  )
  await saveAs(app.electron, redbar, 'refused.zip')
  await save.click()
  await expect(dialog(page).getByRole('alert')).toContainText(
    /looks like a secret stands in logs\/redbar\.log, line \d+/,
  )
  expect(readdirSync(path.join(redbar.folder, 'saved'))).toEqual(['support.zip'])
})

/** Leaves a profile in which ALERTS is stored, asked so seldom that its history stands still. */
async function storeAlerts(redbar: Redbar, slack: DemoServer): Promise<void> {
  const app = await redbar.launch()
  const [token, channel] = [slack.token(ALERTS.bot), slack.channelId(ALERTS.channel)]
  const page = await app.page()
  const everySeconds = (60 * MINUTE) / 1000
  await addBot(page, { name: ALERTS.name, token, channel, apiUrl: slack.apiUrl, everySeconds })
  await expect(integration(page, ALERTS.name)).toContainText('OK')
  await app.end()
}

/** From now on whoever is asked where to save picks that name in a folder of the test. */
async function saveAs(electron: ElectronApplication, redbar: Redbar, name: string): Promise<string> {
  const file = redbar.place('saved', name)
  await electron.evaluate(({ dialog: asked }, filePath) => {
    asked.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  return file
}

async function exportAs(page: Page, format: 'CSV' | 'JSON'): Promise<void> {
  await button(page, 'Export').click()
  await page.getByRole('menuitem', { name: format }).click()
}

/** The newest entries of the only integration, as the window gets them. */
async function newestEntries(page: Page, count: number): Promise<HistoryEntry[]> {
  return await page.evaluate(async (wanted) => {
    const entries: HistoryEntry[] = []
    const overview = await window.bridge?.request('overview.get', undefined)
    const integrationId = overview?.ok ? (overview.value.integrations[0]?.id ?? '') : ''
    for (let before: number | null = null; entries.length < wanted; ) {
      const asked: Payload<'history.page'> = { integrationId, before, limit: 500 }
      const reply: Reply<HistoryPage> | undefined = await window.bridge?.request('history.page', asked)
      if (!reply?.ok) throw new Error('There is no such page.')
      entries.push(...reply.value.entries)
      before = reply.value.nextBefore
    }
    return entries.slice(0, wanted)
  }, count)
}

/** Opens a saved file in a window of its own, as a browser would; `complaints` is what that said. */
async function openSaved(
  electron: ElectronApplication,
  file: string,
): Promise<{ page: Page; complaints: string[] }> {
  const opened = electron.waitForEvent('window')
  await electron.evaluate(({ BrowserWindow }, toOpen) => {
    new BrowserWindow({ width: 900, height: 1100 }).loadFile(toOpen)
  }, file)
  const page = await opened
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  await page.waitForLoadState()
  return { page, complaints }
}
