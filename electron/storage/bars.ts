import { z } from 'zod'
import type { Bar } from '../../shared/history.ts'

/** What bars and rollups have in common and can be summed. */
const COUNTED = ['ok', 'warning', 'failed', 'inconclusive', 'watchedMs', 'failedMs'] as const

const barRow = z.object({
  bar: z.number(),
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

/**
 * Sums the rollups of an integration between edges, which are given as JSON: pairs of the first and the one past the
 * last hour or day. It is done in SQLite, which reads a year of hours in a millisecond.
 */
export function barsSql(table: 'hour' | 'day', integration: string): string {
  return `WITH edge(bar, first, past) AS (SELECT key, value ->> 0, value ->> 1 FROM json_each(:edges))
    SELECT bar, SUM(ok) AS ok, SUM(warning) AS warning, SUM(failed) AS failed, SUM(inconclusive) AS inconclusive,
      SUM(duration_sum) AS durationSum, MIN(duration_min) AS durationMin, MAX(duration_max) AS durationMax,
      SUM(watched_ms) AS watchedMs, SUM(failed_ms) AS failedMs
    FROM edge CROSS JOIN ${table} ON integration = ${integration} AND ${table} >= first AND ${table} < past GROUP BY bar`
}

/**
 * The pairs for `barsSql`. A rollup belongs as a whole to the bar in which it begins: in zones that are half an hour
 * apart from the others, a bar's border lies at most half an hour away.
 */
export function edgePairs(edges: readonly number[], unitMs: number): string {
  const units = edges.map((edge) => Math.ceil(edge / unitMs))
  return JSON.stringify(units.slice(1).map((past, index) => [units[index], past]))
}

/** One bar for each pair of neighbouring edges, from rows of `barsSql`. */
export function barsBetween(edges: readonly number[], rows: readonly unknown[]): Bar[] {
  const bars = edges.slice(1).map((to, index) => emptyBar(edges[index] ?? to, to))
  for (const row of rows) {
    const { bar: index, durationSum: sum, durationMin: min, durationMax: max, ...counted } = barRow.parse(row)
    const bar = bars[index]
    if (!bar) continue
    for (const key of COUNTED) bar[key] += counted[key]
    if (min !== null && max !== null) bar.duration = bothDurations(bar.duration, { sum, min, max })
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
