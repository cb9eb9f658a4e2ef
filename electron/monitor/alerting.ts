import { isAcknowledged } from '../../shared/incident.ts'
import type { Fate, Receipt } from '../../shared/receipt.ts'
import { MINUTE } from '../../shared/time.ts'
import { alertFor, collapsed, summaryAfterHold } from './alert-words.ts'
import {
  type Mention,
  mentionOf,
  type Pending,
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

/** At most so many notifications in any minute (promise 20). */
export const ALERTS_PER_MINUTE = 3

type Judged = Wisher & { fate: Fate | null }
type Group = { wishers: Wisher[]; afterHold: boolean; urgent: boolean }

/**
 * Decides what is told now, and why the rest is not. An incident is told once as a failure while it is open, and once
 * as a recovery after that; what ended before it could be told is told as both. One cause rings once, however many
 * integrations it breaks. What was held (quiet hours, snooze) is told together when the hold ends.
 */
export function planAlerts(situation: Situation): AlertPlan {
  const { now, pending, retryAt } = situation
  const judged = pending.flatMap((each) => {
    const wish = wishOf(each, situation)
    return wish ? [judge({ pending: each, wish }, situation)] : []
  })
  const free = judged.filter(({ fate }) => fate === null)
  const held = judged.flatMap(({ fate }) =>
    fate?.kind === 'held' && fate.until !== null ? [fate.until] : [],
  )
  const paced = retryAt !== null && retryAt > now ? null : pace(groupsOf(free), situation)
  return {
    tellings: paced?.tellings ?? [],
    joined: judged
      .filter(({ fate }) => fate?.kind === 'joined')
      .map((each) => ({ ...mentionOf(each), acknowledgedUntil: knownUntil(each.pending, situation) })),
    receipts: [...judged, ...(paced?.late ?? [])].flatMap((each) => newReceipt(each, now)),
    settled: settledIds(pending, judged),
    lookAt: soonest([
      ...held,
      ...pending.map((each) => nextOwnMoment(each, situation)),
      paced ? paced.lookAt : free.length > 0 ? retryAt : null,
    ]),
  }
}

function wishOf(pending: Pending, situation: Situation): Wish | null {
  const { resolvedAt, toldAt, recoveryToldAt, retell, acknowledgedUntil, settledAt } = pending.incident
  if (settledAt !== null) return null
  if (resolvedAt === null) {
    if (toldAt === null || retell !== null) return 'failure'
    const dueAt = reminderDueAt(pending, situation)
    return dueAt !== null && dueAt <= situation.now ? 'reminder' : null
  }
  if (toldAt === null) return acknowledgedUntil === null ? 'past' : null
  return recoveryToldAt === null ? 'recovery' : null
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
  const snoozedUntil = silentUntil(pending, situation)
  if (snoozedUntil !== null) return { kind: 'held', why: 'snoozed', until: snoozedUntil }
  if (wish === 'recovery' && peers.length > 0) return { kind: 'held', why: 'cause-not-over', until: null }
  if (quietUntil !== null && priority !== 'high')
    return { kind: 'held', why: 'quiet-hours', until: quietUntil }
  return null
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

/** Until when the user knows of the cause, or null: some of it is not acknowledged. */
function knownUntil(pending: Pending, situation: Situation): number | null {
  const peers = toldPeers(pending, situation)
  const untils = peers.map(({ incident }) => incident.acknowledgedUntil ?? 0)
  return peers.every(({ incident }) => isAcknowledged(incident, situation.now)) ? Math.min(...untils) : null
}

/** Reminders are told together; anything else with those that share its cause. */
function groupsOf(free: readonly Wisher[]): Group[] {
  const groups = new Map<string, Group>()
  for (const wisher of free) {
    const { pending, wish } = wisher
    const key = wish === 'reminder' ? wish : `${wish} ${pending.cause.key}`
    const group = groups.get(key) ?? { wishers: [], afterHold: false, urgent: false }
    group.wishers.push(wisher)
    group.afterHold ||= wasHeld(pending.last) || wish === 'reminder'
    group.urgent ||= pending.priority === 'high'
    groups.set(key, group)
  }
  return [...groups.values()].sort((a, b) => rankOf(a) - rankOf(b))
}

const RANKS: readonly Wish[] = ['failure', 'past', 'recovery', 'reminder']

function rankOf({ wishers, urgent }: Group): number {
  return RANKS.indexOf(wishers[0]?.wish ?? 'reminder') - (urgent ? RANKS.length : 0)
}

function wasHeld(last: Receipt | null): boolean {
  return last?.fate.kind === 'held' && (last.fate.why === 'quiet-hours' || last.fate.why === 'snoozed')
}

type Paced = { tellings: Telling[]; late: Judged[]; lookAt: number | null }

/** One summary for all that was held; and where there is more to tell than the pace allows, the rest is told as one. */
function pace(groups: readonly Group[], situation: Situation): Paced {
  const held = groups.filter(({ afterHold }) => afterHold)
  const summary = held.length > 1 ? [summaryAfterHold(held.map(tellingOf(situation)))] : []
  const single = held.length > 1 ? groups.filter(({ afterHold }) => !afterHold) : groups
  const tellings = [...summary, ...single.map(tellingOf(situation))]
  const { now } = situation
  const recent = situation.shownAt.filter((at) => at > now - MINUTE && at <= now)
  const allowed = Math.max(0, ALERTS_PER_MINUTE - recent.length)
  if (tellings.length <= allowed) return { tellings, late: [], lookAt: null }
  const until = Math.min(...recent) + MINUTE
  if (allowed === 0) {
    const fate: Fate = { kind: 'held', why: 'pace', until }
    return {
      tellings: [],
      late: groups.flatMap(({ wishers }) => wishers).map((each) => ({ ...each, fate })),
      lookAt: until,
    }
  }
  const rest = collapsed(tellings.slice(allowed - 1))
  return { tellings: [...tellings.slice(0, allowed - 1), rest], late: [], lookAt: null }
}

function tellingOf({ sound, now }: Situation): (group: Group) => Telling {
  return ({ wishers, urgent }) => ({
    alert: alertFor(wishers, { sound, urgent, now }),
    mentions: wishers.map(mentionOf),
  })
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

function whyOf(fate: Fate): string | null {
  return 'why' in fate ? fate.why : null
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
  const moments = [reminderDueAt(pending, situation), silentUntil(pending, situation), acknowledgedUntil]
  return soonest(moments.map((at) => (at !== null && at > situation.now ? at : null)))
}

function soonest(times: readonly (number | null)[]): number | null {
  const known = times.filter((at) => at !== null)
  return known.length > 0 ? Math.min(...known) : null
}
