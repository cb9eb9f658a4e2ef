import { isAcknowledged } from '../../shared/incident.ts'
import type { Fate, Receipt } from '../../shared/receipt.ts'
import { HOUR, MINUTE } from '../../shared/time.ts'
import { groupKey, type Paced, pace } from './alert-pace.ts'
import type { AlertMessages } from './alert-words.ts'
import { soonest } from './moments.ts'
import {
  type Mention,
  mentionOf,
  type Pending,
  patienceFor,
  subjectOf,
  type Telling,
  type Wish,
  type Wisher,
} from './pending.ts'
import { reminderDueAt, silentUntil } from './reminders.ts'

/** All that is known when alerts are planned. Times are ms since 1970. */
export type Situation = {
  now: number
  pending: readonly Pending[]
  notifications: boolean
  sound: boolean
  /** Nobody is asked at present. */
  allPaused: boolean
  /** The end of the quiet hours that it is in, or null. */
  quietUntil: number | null
  /** All notifications are held until then; it may have passed. */
  snoozedUntil: number | null
  /** After so long (ms) what goes on is told again; null = never. */
  remindEveryMs: number | null
  /** When the last notifications were shown. */
  shownAt: readonly number[]
  /** The system could not show the last one: when to try again, or null. */
  retryAt: number | null
  /** What is told is told in these words. */
  messages: AlertMessages
}

/** What to do now about everything that is not settled. */
export type AlertPlan = {
  /** To be shown, in this order. */
  tellings: Telling[]
  /**
   * Spoken for by a notification that was shown before; where the user has acknowledged all that it spoke for, until
   * when (ms since 1970) this one counts as acknowledged too.
   */
  joined: (Mention & { acknowledgedUntil: number | null })[]
  /** What is not told now, and why; only where that was not said before. */
  receipts: Receipt[]
  /** Ids of incidents of which nothing remains to be told. */
  settled: string[]
  /** When to plan again at the latest, or null when only news can change anything. */
  lookAt: number | null
}

type Judged = Wisher & { fate: Fate | null }

/** Reminders that are due within this of each other are one. */
const REMIND_TOGETHER_MS = HOUR
/** A reminder of what is out of date waits for a new answer; it is looked for after so long. */
const SEEN_AGAIN_MS = 5 * MINUTE

/**
 * Decides what is told now, and why the rest is not. An incident is told once as a failure while it is open, and once
 * as a recovery after that; what ended before it could be told is told as both. One cause rings once, however many
 * integrations it breaks. What was held (quiet hours, snooze) is told together when the hold ends.
 */
export function planAlerts(situation: Situation): AlertPlan {
  const { now, pending, retryAt } = situation
  const reminded = remindedUntil(situation)
  const judged = inCompany(
    pending.flatMap((each) => {
      const wish = wishOf(each, situation, reminded)
      return wish ? [judge({ pending: each, wish }, situation)] : []
    }),
  )
  const free = judged.filter(({ fate }) => fate === null)
  const held = judged.flatMap(({ fate }) =>
    fate?.kind === 'held' && fate.until !== null ? [fate.until] : [],
  )
  const paced = retryAt !== null && retryAt > now ? null : pace(free, situation)
  return {
    tellings: paced?.tellings ?? [],
    joined: judged
      .filter(({ fate }) => fate?.kind === 'joined')
      .map((each) => ({ ...mentionOf(each), acknowledgedUntil: knownUntil(each.pending, situation) })),
    receipts: [...judged, ...tooSoon(paced)].flatMap((each) => newReceipt(each, now)),
    settled: settledIds(pending, judged),
    lookAt: soonest([
      ...held,
      ...pending.map((each) => nextOwnMoment(each, situation)),
      paced ? paced.until : free.length > 0 ? retryAt : null,
    ]),
  }
}

function wishOf(pending: Pending, situation: Situation, reminded: number): Wish | null {
  const { resolvedAt, toldAt, recoveryToldAt, retell, acknowledgedUntil, settledAt } = pending.incident
  if (settledAt !== null) return null
  if (resolvedAt === null) {
    if (toldAt === null || retell !== null) return 'failure'
    const dueAt = reminderDueAt(pending, situation)
    return dueAt !== null && dueAt <= reminded && pending.sight === 'failed' ? 'reminder' : null
  }
  if (isOvertaken(pending, situation)) return null
  if (toldAt === null) return acknowledgedUntil === null ? 'past' : null
  return recoveryToldAt === null ? 'recovery' : null
}

/** It failed again before its recovery was told: that it works is not true any more, and that it fails is told. */
function isOvertaken({ incident }: Pending, { pending }: Situation): boolean {
  return pending.some(
    (each) => each.incident.integrationId === incident.integrationId && each.incident.resolvedAt === null,
  )
}

/** Until when (ms since 1970) what is due counts as due now: once somebody is reminded, of all that is due soon. */
function remindedUntil({ pending, ...rules }: Situation): number {
  const dues = pending.filter(({ sight }) => sight === 'failed').map((each) => reminderDueAt(each, rules))
  return dues.some((dueAt) => dueAt !== null && dueAt <= rules.now)
    ? rules.now + REMIND_TOGETHER_MS
    : rules.now
}

/** A fate of null means that it may be told now. */
function judge(wisher: Wisher, situation: Situation): Judged {
  return { ...wisher, fate: fateOf(wisher, situation) }
}

function fateOf({ pending, wish }: Wisher, situation: Situation): Fate | null {
  const { now, quietUntil } = situation
  const { incident, priority } = pending
  if (!situation.notifications) return { kind: 'suppressed', why: 'notifications-off' }
  const peers = toldPeers(pending, situation)
  if (peers.length > 0 && (wish === 'failure' || wish === 'past')) return { kind: 'joined' }
  if (priority === 'low') return { kind: 'suppressed', why: 'low-priority' }
  if (isAcknowledged(incident, now)) return { kind: 'suppressed', why: 'acknowledged' }
  const isPaused = pending.paused || situation.allPaused
  if (isPaused && incident.resolvedAt === null) return { kind: 'held', why: 'paused', until: null }
  const snoozedUntil = silentUntil(pending, situation)
  if (snoozedUntil !== null) return { kind: 'held', why: 'snoozed', until: snoozedUntil }
  if (wish === 'recovery' && peers.some((peer) => isWaitedFor(peer, pending, now))) {
    const until = (incident.resolvedAt ?? now) + patienceFor(pending.everyMs)
    return { kind: 'held', why: 'cause-not-over', until: until > now ? until : now + SEEN_AGAIN_MS }
  }
  if (quietUntil !== null && priority !== 'high')
    return { kind: 'held', why: 'quiet-hours', until: quietUntil }
  return null
}

/** What is told of a cause now is told of all of it: those whose notifications are held need none of their own later. */
function inCompany(judged: readonly Judged[]): Judged[] {
  const loud = new Set(judged.filter(({ fate }) => fate === null).map(groupKey))
  return judged.map((each) =>
    each.fate?.kind === 'held' && each.wish !== 'reminder' && loud.has(groupKey(each))
      ? { ...each, fate: null }
      : each,
  )
}

/** Others that still fail for the same cause, and of which the user was told. */
function toldPeers({ incident, cause }: Pending, { pending }: Situation): Pending[] {
  return pending.filter(
    (each) =>
      each.cause.key === cause.key &&
      each.incident.id !== incident.id &&
      !each.paused &&
      each.incident.resolvedAt === null &&
      each.incident.toldAt !== null &&
      each.incident.retell === null,
  )
}

/** Its recovery is told with that of the others, unless one goes on failing for long after it, or cannot be seen. */
function isWaitedFor(
  { incident, sight }: Pending,
  { incident: over, everyMs }: Pending,
  now: number,
): boolean {
  const goesOn = incident.lastBadAt >= (over.resolvedAt ?? 0) + patienceFor(everyMs)
  // A failure in the future was before the clock was set back.
  return sight !== 'blind' && !(goesOn && incident.lastBadAt <= now)
}

/** Until when the user knows of the cause, or null: some of it is not acknowledged. */
function knownUntil(pending: Pending, situation: Situation): number | null {
  const peers = toldPeers(pending, situation)
  const untils = peers.map(({ incident }) => incident.acknowledgedUntil ?? 0)
  return peers.every(({ incident }) => isAcknowledged(incident, situation.now)) ? Math.min(...untils) : null
}

function tooSoon(paced: Paced | null): Judged[] {
  const { late = [], until = null } = paced ?? {}
  return late.map((each) => ({ ...each, fate: { kind: 'held', why: 'pace', until } }))
}

/** The same thing is noted once, however often it is found again. That a reminder has to wait is no news. */
function newReceipt({ pending, wish, fate }: Judged, at: number): Receipt[] {
  if (fate === null || fate.kind === 'joined' || wish === 'reminder') return []
  const receipt = { incidentId: pending.incident.id, at, about: subjectOf(wish), fate }
  return isSameFate(pending.last, receipt) ? [] : [receipt]
}

/** Whether two receipts say the same, whenever they were written and however long something is to be held. */
export function isSameFate(a: Receipt | null, b: Receipt): boolean {
  return a !== null && a.about === b.about && a.fate.kind === b.fate.kind && whyOf(a.fate) === whyOf(b.fate)
}

/** Each refusal may be worded differently, and says nothing new. */
function whyOf(fate: Fate): string | null {
  return fate.kind === 'held' || fate.kind === 'suppressed' ? fate.why : null
}

/** Over, and either told, not to be told, or known to the user before it could be told. */
function settledIds(pending: readonly Pending[], judged: readonly Judged[]): string[] {
  const open = new Set(
    judged.filter(({ fate }) => fate?.kind !== 'suppressed').map(({ pending: { incident } }) => incident.id),
  )
  return pending
    .filter(
      ({ incident: { id, resolvedAt, settledAt } }) =>
        resolvedAt !== null && settledAt === null && !open.has(id),
    )
    .map(({ incident }) => incident.id)
}

/** When this incident may have something to say, or looks different, without any news. */
function nextOwnMoment(pending: Pending, situation: Situation): number | null {
  const { acknowledgedUntil, resolvedAt } = pending.incident
  if (resolvedAt !== null) return null
  const { now, allPaused } = situation
  const dueAt = allPaused ? null : reminderDueAt(pending, situation)
  // Of what was not seen lately nobody is reminded: it may work.
  const remindAt = dueAt !== null && dueAt <= now && pending.sight !== 'failed' ? now + SEEN_AGAIN_MS : dueAt
  const moments = [remindAt, silentUntil(pending, situation), acknowledgedUntil]
  return soonest(moments.map((at) => (at !== null && at > now ? at : null)))
}
