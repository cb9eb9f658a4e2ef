import type { Page } from '@playwright/test'
import { quantile } from '../history/measure.ts'

// What runs in the page sees the page's own globals.
declare const window: Window & { stopFrames?: () => Recorded }

/** Frames of a page: when each began, when its rendering callbacks ran and when it was painted (ms); and tasks over 50 ms. */
export type Recorded = { frames: [began: number, ran: number, painted: number][]; longTasks: number[] }

/** What frames took (ms): the work on the page's own thread, and the time from one frame to the next. */
export type Figures = { count: number; work: Spread; interval: Spread; longTasks: number; seconds: number }
type Spread = { p50: number; p95: number; max: number }

/** So much (px) is scrolled by each turn of the wheel, and so long (ms) each turn takes: three screens a second. */
const STEP = { by: 40, ms: 16 }
/** So long (ms) it is scrolled in each direction. */
const LASTS_MS = 4000

/** Scrolls what lies under that place by the wheel, down and up again, and measures the frames meanwhile. */
export async function scrollAndMeasure(page: Page, at: { x: number; y: number }): Promise<Figures> {
  await page.mouse.move(at.x, at.y)
  await page.evaluate(recordFrames)
  const begin = performance.now()
  for (const direction of [1, -1]) await turnWheel(page, direction)
  const seconds = (performance.now() - begin) / 1000
  const { frames, longTasks } = await page.evaluate(
    () => window.stopFrames?.() ?? { frames: [], longTasks: [] },
  )
  const work = frames.map(([began, , painted]) => painted - began)
  const interval = frames.slice(1).map(([began], index) => began - (frames[index]?.[0] ?? began))
  return {
    count: frames.length,
    work: spreadOf(work),
    interval: spreadOf(interval),
    longTasks: longTasks.length,
    seconds,
  }
}

async function turnWheel(page: Page, direction: number): Promise<void> {
  const begin = performance.now()
  for (let turn = 1; turn * STEP.ms <= LASTS_MS; turn += 1) {
    await page.mouse.wheel(0, direction * STEP.by)
    const early = begin + turn * STEP.ms - performance.now()
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
  }
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b)
  return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), max: sorted.at(-1) ?? Number.NaN }
}

/** Runs in the page: notes every frame until it is stopped. */
function recordFrames(): void {
  const frames: [number, number, number][] = []
  const longTasks: number[] = []
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration)
  })
  observer.observe({ entryTypes: ['longtask'] })
  const { port1, port2 } = new MessageChannel()
  let going = true
  let began = 0
  let ran = 0
  const onFrame = (time: number) => {
    began = time
    ran = performance.now()
    // Handled once this frame has been laid out and painted.
    port2.postMessage(null)
    if (going) requestAnimationFrame(onFrame)
  }
  port1.onmessage = () => frames.push([began, ran, performance.now()])
  requestAnimationFrame(onFrame)
  window.stopFrames = () => {
    going = false
    observer.disconnect()
    port1.close()
    return { frames, longTasks }
  }
}
