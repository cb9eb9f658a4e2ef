import { z } from 'zod'
import { checkKinds, failureReasons, permanences } from './outcome.ts'

/** From opened to resolved. May change its reason on the way. All times are ms since 1970. */
export const incidentSchema = z.strictObject({
  id: z.string(),
  integrationId: z.string(),
  reason: z.enum(failureReasons),
  code: z.string(),
  check: z.enum(checkKinds),
  permanence: z.enum(permanences),
  /** The last good result before it, or null when none was ever seen. */
  lastGoodAt: z.number().int().nullable(),
  /** The first failed result of it: with `lastGoodAt` the bounds of when it began. */
  firstBadAt: z.number().int(),
  openedAt: z.number().int(),
  /** The newest failed result of it. */
  lastBadAt: z.number().int(),
  /** Failed results so far. */
  failures: z.number().int(),
  resolvedAt: z.number().int().nullable(),
  /** When the failure was shown to the user, or null while it was not. */
  toldAt: z.number().int().nullable(),
  /** When the recovery was shown to the user, or null. */
  recoveryToldAt: z.number().int().nullable(),
})
/** One failure of one integration, from opened to resolved. */
export type Incident = z.infer<typeof incidentSchema>

/** What one result changed. */
export type Transition =
  | { kind: 'none' }
  | { kind: 'opened'; incident: Incident }
  | { kind: 'reason-changed'; incident: Incident; before: { reason: Incident['reason']; code: string } }
  | { kind: 'resolved'; incident: Incident }

/** A transition that says something. */
export type RealTransition = Exclude<Transition, { kind: 'none' }>
