import { z } from 'zod'
import { type Receipt, receiptSchema } from '../../shared/receipt.ts'
import type { SqlValue } from './sqlite.ts'

/** Columns of a receipt, under the names that `toReceipt` reads. */
export const RECEIPT_COLUMNS = 'incident AS incidentId, at, about, fate AS kind, why, until'

/** A row of RECEIPT_COLUMNS as a receipt. Throws a ZodError. */
export function toReceipt(row: unknown): Receipt {
  const { kind, why, until, ...rest } = z.looseObject({}).parse(row)
  // From columns to the union: each kind of fate has exactly its own fields, and only a held one may be held without end.
  const fate = {
    kind,
    ...(why === null ? {} : { why }),
    ...(until === null && kind !== 'held' ? {} : { until }),
  }
  return receiptSchema.parse({ ...rest, fate })
}

/** The values of a receipt, by the names in the INSERT. */
export function receiptValues({ incidentId, at, about, fate }: Receipt): Record<string, SqlValue> {
  return {
    incident: incidentId,
    at,
    about,
    fate: fate.kind,
    why: 'why' in fate ? fate.why : null,
    until: 'until' in fate ? fate.until : null,
  }
}
