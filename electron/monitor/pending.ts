import type { Incident } from '../../shared/incident.ts'
import type { Priority } from '../../shared/integration.ts'
import type { AlertSubject, Receipt } from '../../shared/receipt.ts'
import { HOUR } from '../../shared/time.ts'
import type { Alert } from './alert.ts'
import type { RootCause } from './root-cause.ts'

/** An incident that is not settled, with all that the planning needs of its integration. Times are ms since 1970. */
export type Pending = {
  incident: Incident
  /** The integration's name. */
  name: string
  workspace: string | null
  priority: Priority
  /** Its notifications are held until then; it may have passed. */
  snoozedUntil: number | null
  /** It is paused by itself. */
  paused: boolean
  cause: RootCause
  /** How often (ms) it is asked. */
  everyMs: number
  /**
   * What its newest answer says: `unknown` when that is out of date or could not see, `blind` when it is asked and could
   * not be seen for long.
   */
  sight: 'failed' | 'good' | 'unknown' | 'blind'
  /**
   * Names of those of whom it is told, its own first: whom the cause hits, or who work again. Asked for only when they
   * are told.
   */
  names(): readonly string[]
  /** What became of its newest alert, or null. */
  last: Receipt | null
  /** It was held by quiet hours or a snooze, and nothing was told of it since. */
  afterHold: boolean
}

/** What an incident has to say: that it fails, that it works again, both at once, or that it still fails. */
export type Wish = 'failure' | 'recovery' | 'past' | 'reminder'

/** An incident that has something to say. */
export type Wisher = { pending: Pending; wish: Wish }

/** One incident's part in an alert. */
export type Mention = { incident: Incident; wish: Wish }

/** One notification, and all for whom it speaks. */
export type Telling = { alert: Alert; mentions: readonly Mention[] }

/** What an alert was about, as its receipt says it. */
export function subjectOf(wish: Wish): AlertSubject {
  return wish === 'past' ? 'failure' : wish
}

/** An incident's part in an alert. */
export function mentionOf({ pending, wish }: Wisher): Mention {
  return { incident: pending.incident, wish }
}

/** So many rounds of its own, or so long (ms), whatever is more: then nobody waits for an answer any more. */
const WAIT_ROUNDS = 5
const SHORT_WAIT_MS = HOUR

/** For how long (ms) what is asked so often (ms) is waited for. */
export function patienceFor(everyMs: number): number {
  return Math.max(SHORT_WAIT_MS, WAIT_ROUNDS * everyMs)
}
