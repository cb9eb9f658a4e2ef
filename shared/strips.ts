import type { BarStatus } from './timeline.ts'

/** How many days a strip shows. */
export const STRIP_DAYS = 90

/** How one integration did in the last days, a status for each, oldest first. */
export type Strip = {
  integrationId: string
  days: BarStatus[]
  /** The share of the time since it was added that was watched: 0 to 1. */
  coverage: number
  /** The share of the watched time in which it did not fail, 0 to 1; null when nothing was watched. */
  uptime: number | null
  /** Incidents that were open at some time of it. */
  incidents: number
}

/** The strips of all integrations as of `at`; `edges` (ms since 1970) has the beginning of each day and the end of the last. */
export type Strips = { at: number; edges: number[]; strips: Strip[] }
