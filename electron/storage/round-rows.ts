import { z } from 'zod'
import { statuses } from '../../shared/outcome.ts'
import type { RoundStatements } from './round-statements.ts'
import type { Run } from './runs.ts'

const runRow = z
  .object({
    since: z.number(),
    at: z.number(),
    count: z.number(),
    check: z.string(),
    httpStatus: z.number().nullable(),
    everySeconds: z.number(),
    firstMs: z.number(),
    lastMs: z.number(),
  })
  .optional()

const keptRow = z
  .object({
    at: z.number(),
    // One that cannot be read says nothing about the time after it.
    status: z.enum(statuses).catch('inconclusive'),
    durationMs: z.number(),
    everySeconds: z.number(),
  })
  .optional()

const goodRow = z.object({ at: z.number(), durationMs: z.number() }).optional()
const countRow = z.object({ count: z.number() })

/** A moment (ms since 1970) of an integration, by its key. */
export type Place = { key: number; at: number }

/** What stands around a moment. All throw SQLite's errors. */
export function rowsAround(statements: RoundStatements) {
  return {
    runUpTo: (place: Place): Run | undefined => runRow.parse(statements.runUpTo.get(place)),
    runAfter: (place: Place): Run | undefined => runRow.parse(statements.runAfter.get(place)),
    keptBefore: (place: Place) => keptRow.parse(statements.keptBefore.get(place)),
    seenBefore: (place: Place) => keptRow.parse(statements.seenBefore.get(place)),
    keptAt: (place: Place) => keptRow.parse(statements.keptAt.get(place)),
    keptAfter: (place: Place) => keptRow.parse(statements.keptAfter.get(place)),
    goodBefore: (place: Place) => goodRow.parse(statements.goodBefore.get(place)),
    goodFrom: (place: Place) => goodRow.parse(statements.goodFrom.get(place)),
    countGood: (key: number, from: number, to: number): number =>
      countRow.parse(statements.countGood.get({ key, from, to })).count,
  }
}
