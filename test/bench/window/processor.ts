import type { Page } from '@playwright/test'

/** An event of Chromium's tracing, as far as it is read here. Times in microseconds; `tdur` is time of the processor. */
type TraceEvent = { name: string; ph: string; pid: number; tid: number; ts: number; tdur?: number }

/** `RunTask` says how long each task had the processor, `FireAnimationFrame` where a frame begins. */
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline']

/** How long (ms) the page's own thread had the processor in each frame while `act` went on: whoever else wanted it. */
export async function processorTimes(page: Page, act: () => Promise<void>): Promise<number[]> {
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown[]) events.push(event as TraceEvent)
  })
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  })
  await act()
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  await session.detach()
  return perFrame(events)
}

function perFrame(events: readonly TraceEvent[]): number[] {
  const frames = events.filter(({ name }) => name === 'FireAnimationFrame').sort((a, b) => a.ts - b.ts)
  const [first] = frames
  const times: number[] = []
  let frame = 0
  const tasks = events
    .filter(
      ({ name, ph, tid, pid }) => name === 'RunTask' && ph === 'X' && tid === first?.tid && pid === first.pid,
    )
    .sort((a, b) => a.ts - b.ts)
  for (const { ts, tdur = 0 } of tasks) {
    while (frame < frames.length && (frames[frame]?.ts ?? 0) < ts) frame += 1
    // What began before a frame was drawn belongs to it.
    times[frame] = (times[frame] ?? 0) + tdur / 1000
  }
  // The first one has what was before it, the last one what came after.
  return times.slice(1, -1).filter((ms) => ms !== undefined)
}
