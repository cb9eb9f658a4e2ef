import { z } from 'zod'

/** What an alert was about. */
export const alertSubjects = ['failure', 'recovery', 'reminder'] as const
/** What an alert was about. */
export type AlertSubject = (typeof alertSubjects)[number]

/** Why something is told later. */
export const holdReasons = [
  'quiet-hours',
  'snoozed',
  'paused', // nothing is asked of it: what it had to say may be over
  'pace', // three notifications in the last minute were enough
  'cause-not-over', // others with the same cause still fail: their recovery is told together
] as const
/** Why something is told later. */
export type HoldReason = (typeof holdReasons)[number]

/** Why something is not told at all. */
export const suppressReasons = [
  'notifications-off',
  'low-priority',
  'acknowledged',
  'told-already', // its reason changed; the incident itself was told
] as const
/** Why something is not told at all. */
export type SuppressReason = (typeof suppressReasons)[number]

/** Why the system did not show something, as far as Redbar has words for it. */
export const refusals = [
  'no-service',
  'service-silent',
  'timeout',
  'replaced', // a newer one took its place before it was shown
  'too-many',
  'withdrawn',
  'clicked',
  'pressed',
  'internal', // a fault of Redbar itself
] as const
/** Why the system did not show something, as far as Redbar has words for it. */
export type Refusal = (typeof refusals)[number]

const time = z.number().int()

/** What became of an alert: shown, spoken for by another, failed, held or suppressed, and why. */
export const fateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('shown') }),
  /** Another notification spoke for it: the same cause, or several told together. */
  z.strictObject({ kind: z.literal('joined') }),
  /** The system could not show it; it is tried again. `why` is a Refusal, or the system's own words. */
  z.strictObject({ kind: z.literal('failed'), why: z.string() }),
  /** `until` in ms since 1970, or null where no time is known. */
  z.strictObject({ kind: z.literal('held'), why: z.enum(holdReasons), until: time.nullable() }),
  z.strictObject({ kind: z.literal('suppressed'), why: z.enum(suppressReasons) }),
])
/** What became of an alert. */
export type Fate = z.infer<typeof fateSchema>

/** What became of what an incident had to say, at a moment (ms since 1970). */
export const receiptSchema = z.strictObject({
  incidentId: z.string(),
  at: time,
  about: z.enum(alertSubjects),
  fate: fateSchema,
})
/** What became of what an incident had to say. */
export type Receipt = z.infer<typeof receiptSchema>
