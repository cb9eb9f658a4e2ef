import type { Incident } from '../../shared/incident.ts'
import type { Target } from '../../shared/ipc.ts'
import type { MainMessages } from '../../shared/language/messages.ts'
import { STEADY_AFTER_MS } from '../../shared/steady.ts'
import { DAY, HOUR, MINUTE } from '../../shared/time.ts'
import type { Alert } from './alert.ts'
import type { Pending, Telling, Wish, Wisher } from './pending.ts'
import type { RootCause } from './root-cause.ts'

/** The names that a notification lists before it counts the rest. */
const NAMES_SHOWN = 3

/** The messages that alerts are made from. */
export type AlertMessages = Pick<MainMessages, 'notifications' | 'reasons' | 'time'>

type Manner = { sound: boolean; urgent: boolean; now: number; messages: AlertMessages }

/** The alert for those that share a cause and have the same thing to say; the first one leads. */
export function alertFor(wishers: readonly Wisher[], manner: Manner): Alert {
  const [first] = wishers
  if (!first) throw new RangeError('An alert speaks for at least one incident')
  const { incident } = first.pending
  const isOpen = first.wish === 'failure' || first.wish === 'reminder'
  const ids = wishers.map(({ pending }) => pending.incident.id)
  return {
    id: first.pending.cause.key,
    incidentIds: ids,
    openIds: isOpen ? ids : [],
    kind: KINDS[first.wish],
    ...WORDS[first.wish](
      wishers.map(({ pending }) => pending),
      manner,
    ),
    target: targetOf(incident),
    actions: isOpen ? buttonsOf(manner.messages) : [],
    sound: manner.sound && isOpen,
    urgent: manner.urgent && isOpen,
  }
}

/** One alert in the place of those that were held, when quiet hours or a snooze end (promise 24). */
export function summaryAfterHold(tellings: readonly Telling[], messages: AlertMessages): Telling {
  return together(tellings, messages.notifications.summary.afterHold(tellings.length), messages)
}

/** One alert in the place of several for which there is no room within the minute (promise 20). */
export function collapsed(tellings: readonly Telling[], messages: AlertMessages): Telling {
  const [only, ...others] = tellings
  if (only && others.length === 0) return only
  const { failures, recoveries, changes } = messages.notifications.summary
  const areAll = (kind: Alert['kind']) => tellings.every(({ alert }) => alert.kind === kind)
  const title = areAll('failure') ? failures : areAll('recovery') ? recoveries : changes
  return together(tellings, title(tellings.length), messages)
}

function together(tellings: readonly Telling[], title: string, messages: AlertMessages): Telling {
  const alerts = tellings.map(({ alert }) => alert)
  const [first] = alerts
  if (!first) throw new RangeError('A summary speaks of at least one alert')
  const alert: Alert = {
    ...first,
    id: 'summary',
    incidentIds: alerts.flatMap(({ incidentIds }) => incidentIds),
    openIds: alerts.flatMap(({ openIds }) => openIds),
    kind: 'summary',
    title,
    body: shortList(
      alerts.map((each) => each.title),
      messages,
    ).join('\n'),
    actions: alerts.some(({ actions }) => actions.length > 0) ? buttonsOf(messages) : [],
    sound: alerts.some(({ sound }) => sound),
    urgent: alerts.some(({ urgent }) => urgent),
  }
  return { alert, mentions: tellings.flatMap(({ mentions }) => mentions) }
}

const KINDS: Record<Wish, Alert['kind']> = {
  failure: 'failure',
  past: 'recovery',
  recovery: 'recovery',
  reminder: 'reminder',
}

type Words = Pick<Alert, 'title' | 'body'>
type Author = (pending: readonly Pending[], manner: Pick<Manner, 'messages' | 'now'>) => Words

const WORDS: Record<Wish, Author> = {
  failure: failureWords,
  past: pastWords,
  recovery: recoveryWords,
  reminder: reminderWords,
}

function failureWords([first]: readonly Pending[], { messages }: Pick<Manner, 'messages'>): Words {
  if (!first) return NO_WORDS
  const { incident, cause } = first
  const { failure, flapping } = messages.notifications
  const reason = messages.reasons[incident.reason]
  const names = first.names()
  const subject = subjectOf(first, names, messages)
  const shared = sharedBy(cause, names, messages)
  if (incident.flappingSince !== null) {
    return {
      title: flapping.title(subject, names.length),
      body: lines(
        shared,
        flapping.lately(reason.title, incident.code),
        flapping.silence(STEADY_AFTER_MS / MINUTE),
      ),
    }
  }
  return {
    title: failure.title(subject, reason.title),
    body: lines(newsOf(incident, messages), shared, reason.meaning, reason.steps[0]),
  }
}

/** What is new about what the user was told of before. */
function newsOf({ retell }: Incident, { notifications: { failure } }: AlertMessages): string {
  if (retell === 'steady') return failure.nowSteady
  return retell === 'other-cause' ? failure.otherCause : ''
}

function recoveryWords([first]: readonly Pending[], { messages }: Pick<Manner, 'messages'>): Words {
  if (!first) return NO_WORDS
  const { recovery } = messages.notifications
  const { reason, code } = first.incident
  const names = first.names()
  return {
    title: recovery.title(subjectOf(first, names, messages), names.length),
    body: recovery.was(messages.reasons[reason].title, code),
  }
}

function pastWords([first]: readonly Pending[], { messages }: Pick<Manner, 'messages'>): Words {
  if (!first) return NO_WORDS
  const { past } = messages.notifications
  const { reason, code, resolvedAt, lastBadAt, firstBadAt } = first.incident
  const names = first.names()
  const span = about((resolvedAt ?? lastBadAt) - firstBadAt, messages.time.duration)
  return {
    title: past.title(subjectOf(first, names, messages), names.length),
    body: past.was(span, messages.reasons[reason].title, code),
  }
}

function reminderWords(all: readonly Pending[], { messages, now }: Pick<Manner, 'messages' | 'now'>): Words {
  const [first, ...others] = all
  if (!first) return NO_WORDS
  const { incident, cause } = first
  const { failure, reminder } = messages.notifications
  const reason = messages.reasons[incident.reason]
  const span = about(now - incident.firstBadAt, messages.time.durationAfterPreposition)
  const since = reminder.since(span, reason.title)
  if (others.length === 0) {
    return { title: reminder.title(first.name), body: lines(since, reason.steps[0]) }
  }
  const names = all.map(({ name }) => name)
  if (others.every((each) => each.cause.key === cause.key)) {
    const title = reminder.title(subjectOf(first, names, messages))
    return { title, body: lines(since, sharedBy(cause, names, messages), reason.steps[0]) }
  }
  const each = all.map((one) => failure.title(one.name, messages.reasons[one.incident.reason].title))
  return { title: reminder.several(all.length), body: shortList(each, messages).join('\n') }
}

const NO_WORDS: Words = { title: '', body: '' }

function buttonsOf({ notifications: { buttons } }: AlertMessages): Alert['actions'] {
  return [
    { action: 'acknowledge', label: buttons.acknowledge },
    { action: 'snooze', label: buttons.snooze },
  ]
}

/** "Reviews to #app-reviews", or "20 integrations in Acme". */
function subjectOf(
  { workspace }: Pending,
  names: readonly string[],
  { notifications: { subject } }: AlertMessages,
): string {
  if (names.length === 1) return names[0] ?? ''
  return workspace === null ? subject.several(names.length) : subject.severalIn(names.length, workspace)
}

/** Says what those have in common that a cause hits, or nothing for a single one. */
function sharedBy({ kind }: RootCause, names: readonly string[], messages: AlertMessages): string {
  if (names.length === 1 || kind === 'alone') return ''
  return messages.notifications.shared[kind](shortList(names, messages).join(', '))
}

function shortList(names: readonly string[], { notifications }: AlertMessages): string[] {
  const shown = names.slice(0, NAMES_SHOWN)
  const more = names.length - shown.length
  return more > 0 ? [...shown, notifications.more(more)] : shown
}

/** "5 min", "3 h", "2 days": as exactly as a reminder needs it. */
function about(ms: number, inDays: (ms: number) => string): string {
  if (ms < HOUR) return `${Math.max(1, Math.round(ms / MINUTE))} min`
  if (ms < 2 * DAY) return `${Math.round(ms / HOUR)} h`
  return inDays(Math.round(ms / DAY) * DAY)
}

function lines(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n')
}

function targetOf(incident: Incident): Target {
  return {
    page: 'integration',
    integrationId: incident.integrationId,
    incidentId: incident.id,
    at: incident.firstBadAt,
  }
}
