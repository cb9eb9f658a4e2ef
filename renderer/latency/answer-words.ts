import type { WindowMessages } from '../../shared/language/messages.ts'
import type { Latency, LatencyPoint } from '../../shared/latency.ts'
import type { Period } from '../../shared/timeline.ts'
import type { ColumnWords } from '../words/columns.ts'
import { stretchWords } from '../words/stretches.ts'

/** Periods of which the older part is known only by counts. */
const COUNTED: readonly Period[] = ['30d', '90d', '1y']

/** What a column of the chart tells. */
export function pointWords(
  point: LatencyPoint,
  { period, at }: Pick<Latency, 'period' | 'at'>,
  messages: WindowMessages,
): ColumnWords {
  const { answers } = messages.charts
  const { took } = messages.time
  const { count, p50, p95 } = point
  const when = stretchWords(point, { period, at }, messages)
  if (p50 === null || p95 === null) return { when, status: answers.noAnswers, lines: [] }
  return {
    when,
    status: answers.point(took(p50), took(p95)),
    lines: [answers.answers(count)],
  }
}

/** When it was slowest, and how exact that is; empty where there is nothing to compare. */
export function asideWords({ points, period, at }: Latency, messages: WindowMessages): string {
  const { answers } = messages.charts
  const answered = points.filter(({ count }) => count > 0)
  const [first, ...others] = answered
  if (!first) return ''
  const slowest = others.reduce((most, each) => ((each.p95 ?? 0) > (most.p95 ?? 0) ? each : most), first)
  const told = [
    answered.length > 1 &&
      slowest.p95 !== null &&
      answers.slowest(stretchWords(slowest, { period, at }, messages), messages.time.took(slowest.p95)),
    COUNTED.includes(period) && answers.exactness,
  ]
  return told.filter((each) => typeof each === 'string').join(' ')
}
