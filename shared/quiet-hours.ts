import { z } from 'zod'

/** Offsets such as `+01:00` are no names: only newer runtimes know them, and they have no summer time. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

const DAYS = 'The field "days" must list each day once, as whole numbers from 0 (Sunday) to 6 (Saturday).'
const ZONE = 'The field "timeZone" must be a name such as "Europe/Berlin", or null for that of the computer.'

function clockTime(field: 'from' | 'to') {
  const error = `The field "${field}" must be a time from "00:00" to "23:59", with two digits on each side.`
  return z.iso.time({ precision: -1, error })
}

/** When notifications are held. Each field has a default; each refusal is a sentence that names field and cure. */
export const quietHoursSchema = z.strictObject(
  {
    on: z.boolean('The field "on" must be true or false.').default(false),
    /** The days on which a period begins, 0 = Sunday; it may end on the day after. */
    days: z
      .array(z.int(DAYS).min(0, DAYS).max(6, DAYS), DAYS)
      .refine((days) => new Set(days).size === days.length, DAYS)
      .default([0, 1, 2, 3, 4, 5, 6]),
    /** HH:MM. Where it equals `to`, a period lasts a whole day. */
    from: clockTime('from').default('22:00'),
    /** HH:MM, no longer quiet itself. */
    to: clockTime('to').default('07:00'),
    /** An IANA name; null = the computer's own. */
    timeZone: z.string(ZONE).refine(isTimeZone, ZONE).nullable().default(null),
  },
  'Quiet hours must be an object with no other fields than "on", "days", "from", "to" and "timeZone".',
)
/** When notifications are held. */
export type QuietHours = z.infer<typeof quietHoursSchema>

/** The quiet hours of someone who chose none: off, and at night once they are switched on. */
export const DEFAULT_QUIET_HOURS: QuietHours = quietHoursSchema.parse({})
