import type { FailedShare } from './failed-share.ts'
import type { BarStatus } from './timeline.ts'

/** How many days a strip shows. */
export const STRIP_DAYS = 90

/** What a day of a strip shows: of one that failed in part, how much of it; `before` it was added there is nothing. */
export type StripDay = Exclude<BarStatus, 'mixed'> | FailedShare | 'before'

/** The letter of each in a strip: a window gets thousands of days at once, and a text is the cheapest to hand over. */
export const stripLetters = {
  ok: 'o',
  warning: 'w',
  failed: 'f',
  little: 'l',
  half: 'h',
  most: 'm',
  unknown: 'u',
  before: 'b',
} as const satisfies Record<StripDay, string>

/** How one integration did in the last days. */
export type Strip = {
  integrationId: string
  /** A letter of `stripLetters` for each day, oldest first. */
  days: string
  /** The share of the time since it was added that was watched: 0 to 1. */
  coverage: number
  /** The share of the watched time in which it did not fail, 0 to 1; null when nothing was watched. */
  uptime: number | null
  /** Incidents that were open at some time of it. */
  incidents: number
}

/** The strips of all integrations as of `at`; `edges` (ms since 1970) has the beginning of each day and the end of the last. */
export type Strips = { at: number; edges: number[]; strips: Strip[] }
