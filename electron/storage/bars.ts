import { z } from 'zod'
import type { Bar } from '../../shared/history.ts'

/** What bars and rollups have in common and can be summed. */
const COUNTED = ['ok', 'warning', 'failed', 'inconclusive', 'watchedMs', 'failedMs'] as const

const rollupRow = z.object({
  start: z.number(),
  ok: z.number(),
  warning: z.number(),
  failed: z.number(),
  inconclusive: z.number(),
  durationSum: z.number(),
  durationMin: z.number().nullable(),
  durationMax: z.number().nullable(),
  watchedMs: z.number(),
  failedMs: z.number(),
})
type Rollup = z.infer<typeof rollupRow>

/**
 * One bar for each pair of neighbouring edges. A rollup belongs as a whole to the bar in which it begins: in zones that
 * are half an hour apart from the others, a bar's border lies at most half an hour away.
 */
export function barsBetween(edges: readonly number[], rows: readonly unknown[]): Bar[] {
  const bars = edges.slice(1).map((to, index) => emptyBar(edges[index] ?? to, to))
  for (const row of rows) {
    const rollup = rollupRow.parse(row)
    const bar = bars[barIndex(edges, rollup.start)]
    if (bar) add(bar, rollup)
  }
  return bars
}

/** A bar with what another one of the same stretch has besides. */
export function bothBars(a: Bar, b: Bar | undefined): Bar {
  if (!b) return a
  const sum = { ...a }
  for (const key of COUNTED) sum[key] += b[key]
  return { ...sum, duration: bothDurations(a.duration, b.duration) }
}

function bothDurations(a: Bar['duration'], b: Bar['duration']): Bar['duration'] {
  if (!a || !b) return a ?? b
  return { sum: a.sum + b.sum, min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) }
}

/** The index of the bar that has this moment; none (-1, or one past the end) when it lies outside. */
function barIndex(edges: readonly number[], at: number): number {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((edges[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

function add(bar: Bar, rollup: Rollup): void {
  for (const key of COUNTED) bar[key] += rollup[key]
  const { durationSum: sum, durationMin: min, durationMax: max } = rollup
  if (min !== null && max !== null) bar.duration = bothDurations(bar.duration, { sum, min, max })
}

function emptyBar(from: number, to: number): Bar {
  return {
    from,
    to,
    ok: 0,
    warning: 0,
    failed: 0,
    inconclusive: 0,
    watchedMs: 0,
    failedMs: 0,
    duration: null,
  }
}
