import type { Page } from '@playwright/test'
import { ALERTS, BUILDS, SUPPORT } from './cast.ts'
import { eventually, expect, test } from './redbar.ts'
import { integration } from './window.ts'

/** How long (ms) each page is watched while everything on it is asked every second. */
const WATCHED_MS = 10_000

/** About as wide (px) as a digit of the largest text with a number that grows. */
const DIGIT = 12

/** An element that was moved, by so much (px). */
type Moved = { element: string; down: number; taller: number; aside: number }

// The parts of the browser's layout-shift entries that are read here; TypeScript's own library does not know them.
type Source = { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }
type Shift = { hadRecentInput: boolean; sources: readonly Source[] }
// What is run in the page sees the page's own globals.
declare const window: Window & { moved: Moved[] }

/**
 * From now on the browser itself notes what moves without anybody having touched anything. Words may step aside in their
 * line where a number before them gains a digit ("9 s", "10 s"): room for digits to come would be a hole until then.
 */
async function watchForMoves(page: Page): Promise<void> {
  await page.evaluate((digit) => {
    const known = Object.hasOwn(window, 'moved')
    window.moved = []
    if (known) return
    const movesOf = ({ node, previousRect: before, currentRect: after }: Source): Moved => {
      const element = node instanceof Element ? node : node?.parentElement
      return {
        element: `${element?.localName}.${element?.className}: ${node?.textContent?.slice(0, 60)}`,
        down: after.top - before.top,
        taller: after.height - before.height,
        aside: after.left - before.left,
      }
    }
    const read = (list: PerformanceObserverEntryList) => {
      for (const shift of list.getEntries() as unknown as readonly Shift[]) {
        if (shift.hadRecentInput) continue
        const moves = shift.sources.map(movesOf)
        const inLine = ({ down, taller, aside }: Moved) =>
          down === 0 && taller === 0 && Math.abs(aside) <= digit
        window.moved.push(...moves.filter((move) => !inLine(move)))
      }
    }
    new PerformanceObserver(read).observe({ type: 'layout-shift' })
  }, DIGIT)
}

async function moved(page: Page): Promise<Moved[]> {
  return await page.evaluate(() => window.moved)
}

/** So long (ms) after a key, a click or a new size of the window, the browser takes what moves for the answer to it. */
const ANSWERING_MS = 1_000

/** Expects that nothing moves for a while; what did is told by its element. */
async function staysStill(page: Page): Promise<void> {
  await page.waitForTimeout(ANSWERING_MS)
  await watchForMoves(page)
  await page.waitForTimeout(WATCHED_MS)
  expect(await moved(page)).toEqual([])
}

test('nothing moves on any page while results arrive every second', async ({ redbar, slack }) => {
  test.setTimeout(120_000)
  slack.archiveChannel(SUPPORT.channel)
  const app = await redbar.launch({ watching: [ALERTS, SUPPORT, BUILDS] })
  const page = await app.page()
  await expect(integration(page, SUPPORT.name)).toContainText('Failing')
  await expect(integration(page, ALERTS.name)).toContainText('OK')

  await test.step('a page of an integration that fails, beside the list', async () => {
    await integration(page, SUPPORT.name).click()
    await expect(page.getByRole('heading', { level: 1, name: SUPPORT.name })).toBeVisible()
    await staysStill(page)
  })
  await test.step('a page of an integration that works', async () => {
    await integration(page, ALERTS.name).click()
    await expect(page.getByRole('heading', { level: 1, name: ALERTS.name })).toBeVisible()
    await staysStill(page)
  })
  await test.step('the overview', async () => {
    await page.getByRole('link', { name: 'Overview' }).click()
    await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false')
    await staysStill(page)
  })
})

test('the browser would have told of something that moves', async ({ redbar }) => {
  const app = await redbar.launch({ watching: [ALERTS] })
  const page = await app.page()
  await expect(integration(page, ALERTS.name)).toContainText('OK')
  await page.waitForTimeout(ANSWERING_MS)
  await watchForMoves(page)
  const heading = page.getByRole('heading', { level: 2 }).first()
  await heading.evaluate(({ style }) => {
    style.marginBlockStart = '90px'
  })
  await eventually(async () => (await moved(page)).length).toBeGreaterThan(0)
})
