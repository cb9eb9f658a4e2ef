import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { unknownHealth } from '../../electron/monitor/health.ts'
import { openHistory } from '../../electron/storage/history-store.ts'
import type { HistoryEntry } from '../../shared/history.ts'
import { EVENT_CHANNEL } from '../../shared/ipc.ts'
import { MINUTE } from '../../shared/time.ts'
import { botOf, failed, resultOf } from '../builders.ts'
import { FakeLogger } from '../fakes/fake-ports.ts'
import { eventually, expect, type RunningRedbar, test } from './redbar.ts'
import { button, history } from './window.ts'

/** So many failed checks, five minutes apart: more than a list holds at once. */
const CHECKS = 3000
/** Half a pixel is what a screen rounds. */
const STILL = 0.5

test('a long history is read in both directions, and no line is moved by what comes and goes around it', async ({
  redbar,
}, info) => {
  test.slow()
  const newest = Date.now() - MINUTE
  await fillHistory(redbar.profile, newest)
  const app = await redbar.launch()
  const page = await app.page()
  await expect(history(page).getByRole('listitem').first()).toBeVisible()

  await test.step('checks that come in do not move who is further down', async () => {
    await wheel(page, 1500)
    const before = await lineInView(page)
    for (let second = 1; second <= 3; second += 1) await tell(app, newest + second * 1000)
    await expect(button(page, '3 new checks, all failed')).toBeVisible()
    expect(Math.abs((await topOf(page, before.key)) - before.top)).toBeLessThan(STILL)
    await page.screenshot({ path: info.outputPath('new-checks.png') })
  })

  await test.step('pages far above are let go', async () => {
    await expect(async () => {
      await wheel(page, 6000)
      await expect(button(page, 'Back to the newest')).toBeVisible({ timeout: 100 })
    }).toPass()
    await expect(async () => {
      await wheel(page, 20_000)
      await expect(page.getByText('This is where it begins.')).toBeVisible({ timeout: 100 })
    }).toPass()
  })

  await test.step('three pages come back on the way up, each without a jump', async () => {
    for (let pages = 0; pages < 3; pages += 1) expect(await pageCameAt(page)).toBeLessThan(STILL)
    await page.screenshot({ path: info.outputPath('further-up.png') })
  })

  await test.step('the way to the newest is one press', async () => {
    await button(page, 'Back to the newest').click()
    await expect(button(page, 'Back to the newest')).toBeHidden()
    const time = new Date(newest).toISOString()
    await expect(history(page).locator(`time[datetime="${time}"]`)).toBeVisible()
    await expect(page.getByRole('heading', { name: 'History' })).toBeFocused()
  })
})

/** Scrolls up until a newer page comes, and says how far (px) the line that was read lies from where it was scrolled to. */
async function pageCameAt(page: Page): Promise<number> {
  await page.getByRole('main').evaluate((main) => {
    main.scrollTop = 3000
  })
  await wheel(page, -10)
  for (;;) {
    const before = await lineInView(page)
    await wheel(page, -200)
    const after = await lineInView(page)
    const moved = (await topOf(page, before.key)) - before.top
    // Lines that come in above are seen by how far the list is scrolled, and by nothing else.
    if (after.scrolled > before.scrolled) return Math.abs(moved - 200)
  }
}

type InView = { key: string; top: number; scrolled: number }

/** The line in the middle of the view, where it is (px), and how far the page is scrolled. */
function lineInView(page: Page): Promise<InView> {
  return page.evaluate(() => {
    const main = document.querySelector('main')
    const { top: begin = 0, height = 0 } = main?.getBoundingClientRect() ?? {}
    const lines = [...document.querySelectorAll<HTMLElement>('li[data-key]')]
    const tops = lines.map((line) => ({ key: line.dataset.key ?? '', top: line.getBoundingClientRect().top }))
    const [line] = tops.filter(({ top }) => top > begin + height / 2).sort((a, b) => a.top - b.top)
    if (!line) throw new Error('No line is in view.')
    return { ...line, scrolled: main?.scrollTop ?? 0 }
  })
}

/** Where a line is now (px). */
function topOf(page: Page, key: string): Promise<number> {
  return page.locator(`li[data-key="${key}"]`).evaluate((line) => line.getBoundingClientRect().top)
}

/** Turns the wheel over the page, and waits until all that it brings has come. */
async function wheel(page: Page, by: number): Promise<void> {
  const { x, y, width, height } = (await page.getByRole('main').boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  }
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.wheel(0, by)
  let last = Number.NaN
  await eventually(async () => {
    const now = await page.getByRole('main').evaluate((main) => main.scrollTop)
    const rests = now === last
    last = now
    return rests
  }).toBe(true)
}

/** A check finished: the window is told as Redbar tells it. */
async function tell(app: RunningRedbar, at: number): Promise<void> {
  const entry: HistoryEntry = { ...entryOf(at), at }
  await app.electron.evaluate(
    ({ BrowserWindow }, [channel, event]) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send(channel, 'history.added', event),
    [EVENT_CHANNEL, entry] as const,
  )
}

function entryOf(at: number): HistoryEntry {
  const { evidence: _, checks: __, ...result } = resultOf({ at, outcome: failed() })
  return { ...result, run: null }
}

/** A profile with one integration, which is paused, and its failures. */
async function fillHistory(profile: string, newest: number): Promise<void> {
  mkdirSync(profile, { recursive: true })
  const bot = botOf({ paused: true, createdAt: newest - CHECKS * 5 * MINUTE })
  const config = { schemaVersion: 1, integrations: [bot] }
  writeFileSync(path.join(profile, 'config.json'), JSON.stringify(config))
  const options = { file: path.join(profile, 'history.db'), now: () => newest, log: new FakeLogger() }
  const { history: store } = openHistory(options)
  for (let index = CHECKS - 1; index >= 0; index -= 1) {
    const result = resultOf({ at: newest - index * 5 * MINUTE, outcome: failed() })
    await store.record({ result, health: unknownHealth(bot.id), incident: null, everySeconds: 300 })
  }
  await store.close()
}
