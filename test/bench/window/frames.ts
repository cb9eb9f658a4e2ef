import type { Page } from '@playwright/test'
import { quantile } from '../history/measure.ts'
import { processorTimes } from './processor.ts'

// What runs in the page sees the page's own globals.
declare const window: Window & { stopFrames?: () => Recorded }

/** Frames of a page: when each began and when it was painted (ms); and tasks over 50 ms. */
type Recorded = { frames: [began: number, painted: number][]; longTasks: number[] }

/** What frames took (ms), and how many tasks took longer than 50 ms. */
export type Figures = {
  count: number
  /** From a frame's beginning until it was painted. */
  work: Spread
  /** How much of the processor the page's thread took for a frame. */
  processor: Spread
  /** From one frame to the next. */
  interval: Spread
  longTasks: number
}
type Spread = { p50: number; p95: number; max: number }

/** So much (px) is scrolled by each turn of the wheel, and so long (ms) each turn takes: three screens a second. */
const STEP = { by: 40, ms: 16 }
const SETTLE_MS = 1000
/** So long (ms) it is scrolled in each direction. */
const LASTS_MS = 4000
/** The quickest of so many passes counts: what other programs do can only make one longer. */
const PASSES = 3

/** Scrolls what lies under that place by the wheel, down and up again, and measures the frames meanwhile. */
export async function scrollAndMeasure(page: Page, at: { x: number; y: number }): Promise<Figures> {
  await page.mouse.move(at.x, at.y)
  // What was still to be done when the page was opened is no scrolling.
  await page.waitForTimeout(SETTLE_MS)
  const passes: Omit<Figures, 'processor'>[] = []
  for (let pass = 0; pass < PASSES; pass += 1) passes.push(await onePass(page))
  const [quickest] = passes.sort((a, b) => a.work.p95 - b.work.p95)
  if (!quickest) throw new Error('Nothing was measured.')
  // Once more: to look so closely takes time itself. Without a request there is no frame.
  await page.evaluate(recordFrames)
  const processor = await processorTimes(page, () => scroll(page))
  await page.evaluate(() => void window.stopFrames?.())
  return { ...quickest, processor: spreadOf(processor) }
}

async function onePass(page: Page): Promise<Omit<Figures, 'processor'>> {
  await page.evaluate(recordFrames)
  await scroll(page)
  const none: Recorded = { frames: [], longTasks: [] }
  const { frames, longTasks } = await page.evaluate((none) => window.stopFrames?.() ?? none, none)
  const work = frames.map(([began, painted]) => painted - began)
  const interval = frames.slice(1).map(([began], index) => began - (frames[index]?.[0] ?? began))
  return {
    count: frames.length,
    work: spreadOf(work),
    interval: spreadOf(interval),
    longTasks: longTasks.length,
  }
}

async function scroll(page: Page): Promise<void> {
  for (const direction of [1, -1]) await turnWheel(page, direction)
}

/** Turns of the wheel come when they come, however long the page takes for one. */
async function turnWheel(page: Page, direction: number): Promise<void> {
  const turns: Promise<void>[] = []
  const begin = performance.now()
  for (let turn = 1; turn * STEP.ms <= LASTS_MS; turn += 1) {
    turns.push(page.mouse.wheel(0, direction * STEP.by))
    const early = begin + turn * STEP.ms - performance.now()
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
  }
  await Promise.all(turns)
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b)
  return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), max: sorted.at(-1) ?? Number.NaN }
}

/** Runs in the page: notes every frame until it is stopped. */
function recordFrames(): void {
  const frames: [number, number][] = []
  const longTasks: number[] = []
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration)
  })
  observer.observe({ entryTypes: ['longtask'] })
  const { port1, port2 } = new MessageChannel()
  let going = true
  let began = 0
  const onFrame = (time: number) => {
    began = time
    // Handled once this frame has been laid out and painted.
    port2.postMessage(null)
    if (going) requestAnimationFrame(onFrame)
  }
  port1.onmessage = () => frames.push([began, performance.now()])
  requestAnimationFrame(onFrame)
  window.stopFrames = () => {
    going = false
    observer.disconnect()
    port1.close()
    return { frames, longTasks }
  }
}
