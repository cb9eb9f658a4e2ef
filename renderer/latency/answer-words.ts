import type { Latency, LatencyPoint } from '../../shared/latency.ts'
import type { Period } from '../../shared/timeline.ts'
import type { ColumnWords } from '../words/columns.ts'
import { tookTime } from '../words/durations.ts'
import { numberWords } from '../words/numbers.ts'
import { stretchWords } from '../words/stretches.ts'

/** Periods of which the older part is known only by counts. */
const COUNTED: readonly Period[] = ['30d', '90d', '1y']

/** What a column of the chart tells. */
export function pointWords(point: LatencyPoint, { period, at }: Pick<Latency, 'period' | 'at'>): ColumnWords {
  const { count, p50, p95 } = point
  const when = stretchWords(point, { period, at })
  if (p50 === null || p95 === null) return { when, status: 'No answers', lines: [] }
  return {
    when,
    status: `Half within ${tookTime(p50)}, 95 of 100 within ${tookTime(p95)}`,
    lines: [count === 1 ? '1 answer' : `${numberWords(count)} answers`],
  }
}

/** When it was slowest, and how exact that is; empty where there is nothing to compare. */
export function asideWords({ points, period, at }: Latency): string {
  const answered = points.filter(({ count }) => count > 0)
  const [first, ...others] = answered
  if (!first) return ''
  const slowest = others.reduce((most, each) => ((each.p95 ?? 0) > (most.p95 ?? 0) ? each : most), first)
  const told = [
    answered.length > 1 &&
      slowest.p95 !== null &&
      `Slowest: ${stretchWords(slowest, { period, at })}, 95 of 100 within ${tookTime(slowest.p95)}.`,
    COUNTED.includes(period) && 'What is older than a week is told to within 5 %.',
  ]
  return told.filter((each) => typeof each === 'string').join(' ')
}
