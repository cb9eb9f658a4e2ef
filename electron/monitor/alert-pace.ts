import { MINUTE } from '../../shared/time.ts'
import { type AlertMessages, alertFor, collapsed, summaryAfterHold } from './alert-words.ts'
import { mentionOf, type Telling, type Wish, type Wisher } from './pending.ts'

/** At most so many notifications in any minute (promise 20). */
export const ALERTS_PER_MINUTE = 3

type Group = { wishers: Wisher[]; afterHold: boolean; urgent: boolean }

/** What is told together: those that share a cause and have the same thing to say; reminders of all. */
export function groupKey({ pending, wish }: Wisher): string {
  return wish === 'reminder' ? wish : `${wish} ${pending.cause.key}`
}

/** Reminders are told together; anything else with those that share its cause. */
function groupsOf(free: readonly Wisher[]): Group[] {
  const groups = new Map<string, Group>()
  for (const wisher of free) {
    const { pending, wish } = wisher
    const key = groupKey(wisher)
    const group = groups.get(key) ?? { wishers: [], afterHold: false, urgent: false }
    group.wishers.push(wisher)
    group.afterHold ||= pending.afterHold || wish === 'reminder'
    group.urgent ||= pending.priority === 'high'
    groups.set(key, group)
  }
  return [...groups.values()].sort((a, b) => rankOf(a) - rankOf(b))
}

const RANKS: readonly Wish[] = ['failure', 'past', 'recovery', 'reminder']

function rankOf({ wishers, urgent }: Group): number {
  return RANKS.indexOf(wishers[0]?.wish ?? 'reminder') - (urgent ? RANKS.length : 0)
}

/** What is shown now; what comes too soon, and until when (ms since 1970) that is held. */
export type Paced = { tellings: Telling[]; late: Wisher[]; until: number | null }

/** What decides about the pace. */
export type PaceRules = { now: number; sound: boolean; shownAt: readonly number[]; messages: AlertMessages }

/**
 * Tells what may be told: one summary for all that was held, else one alert for each cause; where that is more than the
 * pace allows, the rest is told as one, and if nothing may be shown within this minute, later.
 */
export function pace(free: readonly Wisher[], situation: PaceRules): Paced {
  const groups = groupsOf(free)
  const held = groups.filter(({ afterHold }) => afterHold)
  const summary =
    held.length > 1 ? [summaryAfterHold(held.map(tellingOf(situation)), situation.messages)] : []
  const single = held.length > 1 ? groups.filter(({ afterHold }) => !afterHold) : groups
  const tellings = [...summary, ...single.map(tellingOf(situation))]
  const { now } = situation
  const recent = situation.shownAt.filter((at) => at > now - MINUTE && at <= now)
  const allowed = Math.max(0, ALERTS_PER_MINUTE - recent.length)
  if (tellings.length <= allowed) return { tellings, late: [], until: null }
  if (allowed === 0) return { tellings: [], late: [...free], until: Math.min(...recent) + MINUTE }
  const rest = collapsed(tellings.slice(allowed - 1), situation.messages)
  return { tellings: [...tellings.slice(0, allowed - 1), rest], late: [], until: null }
}

function tellingOf({ sound, now, messages }: PaceRules): (group: Group) => Telling {
  return ({ wishers, urgent }) => ({
    alert: alertFor(wishers, { sound, urgent, now, messages }),
    mentions: wishers.map(mentionOf),
  })
}
