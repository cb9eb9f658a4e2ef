import { HOUR, MINUTE, SECOND } from '../../shared/time.ts'

/**
 * Slack limits calls per method, workspace and app (https://docs.slack.dev/apis/web-api/rate-limits). A lane is one
 * such pair: it remembers when it was used and until when Slack asked it to wait. Nothing waits in a lane: whoever
 * gets no slot learns when to come again.
 */
export type Lane = { usedAt: readonly number[]; closedUntil: number }

/** Calls of one lane in any 60 s, or null where nothing limits them (this computer's own demo). */
export type LaneLimit = number | null

/** conversations.info is Tier 3, "50+ per minute"; a little is left for other programs on the same token. */
export const SLACK_LANE_LIMIT: LaneLimit = 45

/** A longer Retry-After is not believed: it would silence a lane for the rest of the day. */
const LONGEST_WAIT_MS = HOUR
/** What a 429 without Retry-After is taken to mean. */
const DEFAULT_WAIT_MS = 30 * SECOND

/** A lane that was never used. */
export const IDLE_LANE: Lane = { usedAt: [], closedUntil: 0 }

/** Takes a slot. `openAt` is null when it was granted, else when (ms since 1970) it is worth asking again. */
export function takeSlot(lane: Lane, limit: LaneLimit, now: number): { lane: Lane; openAt: number | null } {
  // A clock that jumped backwards leaves times in the future behind; they say nothing any more.
  const closedUntil = lane.closedUntil > now + LONGEST_WAIT_MS ? 0 : lane.closedUntil
  if (closedUntil > now) return { lane, openAt: closedUntil }
  if (limit === null) return { lane: { usedAt: [], closedUntil }, openAt: null }
  const usedAt = lane.usedAt.filter((at) => at >= now - MINUTE && at <= now)
  const oldest = usedAt[0]
  if (usedAt.length >= limit && oldest !== undefined) {
    return { lane: { usedAt, closedUntil }, openAt: oldest + MINUTE + SECOND }
  }
  return { lane: { usedAt: [...usedAt, now], closedUntil }, openAt: null }
}

/** Closes a lane after a 429. `retryAfterMs` is what Slack asked for, or null where it did not say. */
export function closeLane(lane: Lane, retryAfterMs: number | null, now: number): Lane {
  const wait = Math.min(Math.max(retryAfterMs ?? DEFAULT_WAIT_MS, SECOND), LONGEST_WAIT_MS)
  return { ...lane, closedUntil: Math.max(lane.closedUntil, now + wait) }
}
