import type { Period } from './timeline.ts'

/** How long answers took in a stretch of time (ms since 1970), of those that could see. */
export type LatencyPoint = {
  from: number
  to: number
  /** How many answers it is made from. */
  count: number
  /** Half of them took at most so long (ms); null where none came. */
  p50: number | null
  /** 95 of 100 took at most so long (ms); null where none came. */
  p95: number | null
}

/** How long answers took in stretches of time, oldest first, and in all of them together. */
export type Latencies = { points: LatencyPoint[]; whole: LatencyPoint }

/** How long the answers of an integration took in a period: a point for each bar of its timeline. */
export type Latency = Latencies & { period: Period; at: number }
