import { ACKNOWLEDGED_FOR_MS, type Incident } from '../../shared/incident.ts'
import { MAX_SNOOZE_MS } from '../../shared/ipc.ts'
import { latest } from './moments.ts'

/** Of whom a reminder speaks. */
export type Remindable = {
  incident: Pick<Incident, 'toldAt' | 'remindedAt' | 'acknowledgedUntil' | 'resolvedAt'>
  snoozedUntil: number | null
  paused: boolean
}

/** What decides about reminders. Times are ms since 1970. */
export type ReminderRules = { now: number; snoozedUntil: number | null; remindEveryMs: number | null }

/**
 * When an incident that goes on is told again (promise 22), or null for never: an interval after the last word of it,
 * and at the end of a snooze that began after that. Never while it is acknowledged or not asked.
 */
export function reminderDueAt(pending: Remindable, rules: ReminderRules): number | null {
  const { toldAt, remindedAt, acknowledgedUntil, resolvedAt } = pending.incident
  if (toldAt === null || resolvedAt !== null || pending.paused) return null
  // Told in the future: the clock was set back, and nobody knows how long ago that really was.
  const words = [toldAt, remindedAt ?? toldAt].filter((at) => at <= rules.now)
  const toldLast = Math.max(Number.NEGATIVE_INFINITY, ...words)
  const snooze = latest([within(pending.snoozedUntil, rules.now), within(rules.snoozedUntil, rules.now)])
  const acknowledged = isInReach(acknowledgedUntil, rules.now, ACKNOWLEDGED_FOR_MS)
    ? acknowledgedUntil
    : Number.NEGATIVE_INFINITY
  const dues: number[] = []
  if (snooze !== null && snooze > toldLast && acknowledged < snooze) dues.push(snooze)
  if (rules.remindEveryMs !== null) dues.push(Math.max(toldLast + rules.remindEveryMs, acknowledged))
  return dues.length > 0 ? Math.min(...dues) : null
}

/** The end of the snooze that an integration is in, by itself or with all others, or null. */
export function silentUntil(
  { snoozedUntil }: Pick<Remindable, 'snoozedUntil'>,
  rules: Pick<ReminderRules, 'now' | 'snoozedUntil'>,
): number | null {
  const until = latest([within(snoozedUntil, rules.now), within(rules.snoozedUntil, rules.now)])
  return until !== null && until > rules.now ? until : null
}

/** A snooze beyond the longest there is was set before the clock was set back: it is over. */
function within(snoozedUntil: number | null, now: number): number | null {
  return isInReach(snoozedUntil, now, MAX_SNOOZE_MS) ? snoozedUntil : null
}

function isInReach(until: number | null, now: number, longestMs: number): until is number {
  return until !== null && until - now <= longestMs
}
