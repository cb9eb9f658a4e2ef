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

/** How long the answers of an integration took in a period, oldest first, with the stretches of its timeline. */
export type Latency = { period: Period; at: number; points: LatencyPoint[] }
