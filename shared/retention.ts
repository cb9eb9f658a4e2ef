/** How long the history is kept, in whole days, and how large it may become, in megabytes (1,000,000 bytes). */
export type Retention = { singlesDays: number; allDays: number; maxMegabytes: number }

/** What is kept unless somebody chooses otherwise: 400 days, so that a whole year can be compared with the one before. */
export const DEFAULT_RETENTION: Retention = { singlesDays: 7, allDays: 400, maxMegabytes: 500 }

/** The least and the most of each. Below them the charts of the window would have holes. */
export const RETENTION_BOUNDS: Record<keyof Retention, readonly [least: number, most: number]> = {
  singlesDays: [3, 30],
  allDays: [90, 1100],
  maxMegabytes: [100, 2000],
}
