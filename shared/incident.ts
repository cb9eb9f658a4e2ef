import { z } from 'zod'
import { checkKinds, failureReasons, permanences } from './outcome.ts'
import { DAY } from './time.ts'

/** Why an incident that was told has something to say again. */
export const retellings = [
  'flapping', // it began to come and go too often to tell each time
  'steady', // it came and went, and now it only fails
  'other-cause', // it has another reason than the one that the user was told of, long ago or acknowledged
] as const

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
  /** Since when it comes and goes too often to tell each time, or null while it is steady. */
  flappingSince: z.number().int().nullable().default(null),
  /** It was told, and there is news to tell; null when there is none. */
  retell: z.enum(retellings).nullable().default(null),
  /** Until when the user knows of it and wants to hear nothing; it may have passed. Null when never acknowledged. */
  acknowledgedUntil: z.number().int().nullable().default(null),
  /** When the user was last reminded that it goes on, or null. */
  remindedAt: z.number().int().nullable().default(null),
  /** Since when nothing about it remains to be told, or null: open, or its end is still to be told. */
  settledAt: z.number().int().nullable().default(null),
})
/** One failure of one integration, from opened to resolved. */
export type Incident = z.infer<typeof incidentSchema>

/** What one result changed. */
export type Transition =
  | { kind: 'none' }
  | { kind: 'opened'; incident: Incident }
  | { kind: 'reason-changed'; incident: Incident; before: { reason: Incident['reason']; code: string } }
  /** It comes and goes too often to tell each time: told once, then silence until it is steady. */
  | { kind: 'flapping'; incident: Incident }
  /** It came and went, and now it has only failed for a while. */
  | { kind: 'steady'; incident: Incident }
  | { kind: 'resolved'; incident: Incident }

/** A transition that says something. */
export type RealTransition = Exclude<Transition, { kind: 'none' }>

/** An acknowledgement holds for so long (ms), unless the incident ends or has another cause before (promise 23). */
export const ACKNOWLEDGED_FOR_MS = DAY

/** Whether the user knows of an incident and wants to hear nothing of it now. */
export function isAcknowledged({ acknowledgedUntil, resolvedAt }: Incident, now: number): boolean {
  if (resolvedAt !== null || acknowledgedUntil === null) return false
  // One beyond the longest there is was given before the clock was set back: it is over.
  return acknowledgedUntil > now && acknowledgedUntil - now <= ACKNOWLEDGED_FOR_MS
}
