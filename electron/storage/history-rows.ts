import { z } from 'zod'
import { type Evidence, type Result, resultSchema } from '../../shared/evidence.ts'
import type { HistoryEntry } from '../../shared/history.ts'
import { type Incident, incidentSchema } from '../../shared/incident.ts'
import { checkKinds, OK, type Outcome } from '../../shared/outcome.ts'
import type { SqlValue } from './sqlite.ts'

/** Columns of a result without its details, under the names that `entrySchema` reads. */
export const ENTRY_COLUMNS = `at, duration_ms AS durationMs, check_kind AS "check", http_status AS httpStatus,
  status, reason, code, permanence, note`

/** Columns of an incident joined with its integration, under the names of the incident's fields. */
export const INCIDENT_COLUMNS = `incident.id, integration.id AS integrationId, reason, code, check_kind AS "check",
  permanence, last_good_at AS lastGoodAt, first_bad_at AS firstBadAt, opened_at AS openedAt, last_bad_at AS lastBadAt,
  failures, resolved_at AS resolvedAt, told_at AS toldAt, recovery_told_at AS recoveryToldAt,
  flapping_since AS flappingSince, retell, acknowledged_until AS acknowledgedUntil, reminded_at AS remindedAt,
  settled_at AS settledAt`

const detailsSchema = resultSchema.pick({ checks: true, evidence: true })
/** The part of a result that is kept apart, because most results have none. */
export type Details = z.infer<typeof detailsSchema>

/** What stands in the place of details that were not kept, as of good results that are as good as the one before. */
const NOT_KEPT: Details = {
  checks: [],
  evidence: { exchanges: [], notes: [] } satisfies Evidence,
}

const entrySchema = resultSchema.omit({ checks: true, evidence: true })

/** A row of ENTRY_COLUMNS as an entry of the history, of one result. Throws a ZodError. */
export function toEntry(row: unknown, integrationId: string): HistoryEntry {
  const { status, reason, code, permanence, ...rest } = z.looseObject({}).parse(row)
  // From columns to the union: each kind of outcome has exactly its own fields.
  const outcome = {
    status,
    code,
    ...(reason === null ? {} : { reason }),
    ...(permanence === null ? {} : { permanence }),
  }
  return { ...entrySchema.parse({ integrationId, ...rest, outcome }), run: null }
}

const goodSchema = z.object({
  at: z.number(),
  since: z.number(),
  count: z.number(),
  durationMs: z.number(),
  check: z.enum(checkKinds),
  httpStatus: z.number().nullable(),
})

/** A row of a run, or of a single good result with what its run says, as an entry. Throws a ZodError. */
export function toGoodEntry(row: unknown, integrationId: string): HistoryEntry {
  const { since, count, ...good } = goodSchema.parse(row)
  return { integrationId, ...good, outcome: OK, note: null, run: count > 1 ? { since, count } : null }
}

/** The details of a row, or what stands for them. Throws when what is stored is not readable. */
export function toDetails(row: unknown): Details {
  const { details } = z.object({ details: z.string().nullable() }).parse(row)
  return details === null ? NOT_KEPT : detailsSchema.parse(JSON.parse(details))
}

/** A row of INCIDENT_COLUMNS as an incident. Throws a ZodError. */
export function toIncident(row: unknown): Incident {
  return incidentSchema.parse(row)
}

/** The values of a result that is kept in full, by the names in the INSERT. */
export function resultValues(result: Result): Record<string, SqlValue> {
  const { outcome } = result
  return {
    at: result.at,
    duration: result.durationMs,
    check: result.check,
    http: result.httpStatus,
    ...outcomeValues(outcome),
    note: result.note,
  }
}

/** The part of a result that is kept apart, as it is stored. */
export function detailsJson({ checks, evidence }: Details): string {
  return JSON.stringify({ checks, evidence })
}

/** The columns of an outcome. */
export function outcomeValues(
  outcome: Outcome,
): Record<'status' | 'reason' | 'code' | 'permanence', string | null> {
  return {
    status: outcome.status,
    reason: outcome.status === 'ok' ? null : outcome.reason,
    code: outcome.code,
    permanence: outcome.status === 'failed' ? outcome.permanence : null,
  }
}
