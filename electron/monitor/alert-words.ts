import type { Incident } from '../../shared/incident.ts'
import type { Target } from '../../shared/ipc.ts'
import { reasonMessage } from '../../shared/messages.ts'
import { STEADY_AFTER_MS } from '../../shared/steady.ts'
import { DAY, HOUR, MINUTE } from '../../shared/time.ts'
import type { Alert } from './alert.ts'
import type { Pending, Telling, Wish, Wisher } from './pending.ts'
import type { RootCause } from './root-cause.ts'

/** The names that a notification lists before it counts the rest. */
const NAMES_SHOWN = 3

type Manner = { sound: boolean; urgent: boolean; now: number }

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
      manner.now,
    ),
    target: targetOf(incident),
    actions: isOpen ? ['acknowledge', 'snooze'] : [],
    sound: manner.sound && isOpen,
    urgent: manner.urgent && isOpen,
  }
}

/** One alert in the place of those that were held, when quiet hours or a snooze end (promise 24). */
export function summaryAfterHold(tellings: readonly Telling[]): Telling {
  return together(tellings, `While it was quiet: ${tellings.length} things to know`)
}

/** One alert in the place of several for which there is no room within the minute (promise 20). */
export function collapsed(tellings: readonly Telling[]): Telling {
  const [only, ...others] = tellings
  if (only && others.length === 0) return only
  const kinds = new Set(tellings.map(({ alert }) => alert.kind))
  const [kind] = kinds.size === 1 ? kinds : (['summary'] as const)
  const what = { failure: 'more failures', recovery: 'more recoveries' }[String(kind)] ?? 'more changes'
  return together(tellings, `${tellings.length} ${what} in Slack`)
}

function together(tellings: readonly Telling[], title: string): Telling {
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
    body: shortList(alerts.map((each) => each.title)).join('\n'),
    actions: alerts.some(({ actions }) => actions.length > 0) ? ['acknowledge', 'snooze'] : [],
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
type Author = (pending: readonly Pending[], now: number) => Words

const WORDS: Record<Wish, Author> = {
  failure: failureWords,
  past: pastWords,
  recovery: recoveryWords,
  reminder: reminderWords,
}

function failureWords([first]: readonly Pending[]): Words {
  if (!first) return NO_WORDS
  const { incident, cause } = first
  const message = reasonMessage(incident.reason)
  const names = first.names()
  const subject = subjectOf(first, names)
  if (incident.flappingSince !== null) {
    return {
      title: `${subject}: ${names.length > 1 ? 'come and go' : 'comes and goes'}`,
      body: lines(
        sharedBy(cause, names),
        `It fails and works by turns, most recently with: ${message.title} (${incident.code}).`,
        `You will hear of it again once it has been steady for ${STEADY_AFTER_MS / MINUTE} minutes.`,
      ),
    }
  }
  return {
    title: `${subject}: ${message.title}`,
    body: lines(NEWS[incident.retell ?? 'none'], sharedBy(cause, names), message.meaning, message.steps[0]),
  }
}

const NEWS = {
  none: '',
  flapping: '',
  steady: 'It no longer comes and goes: now it only fails.',
  'other-cause': 'It has another cause now than the one that you were told of.',
} as const

function recoveryWords([first]: readonly Pending[]): Words {
  if (!first) return NO_WORDS
  const names = first.names()
  return {
    title: `${subjectOf(first, names)}: ${names.length > 1 ? 'work' : 'works'} again`,
    body: `It was: ${reasonMessage(first.incident.reason).title} (${first.incident.code}).`,
  }
}

function pastWords([first]: readonly Pending[]): Words {
  if (!first) return NO_WORDS
  const { incident } = first
  const names = first.names()
  return {
    title: `${subjectOf(first, names)}: failed, and ${names.length > 1 ? 'work' : 'works'} again`,
    body: `For ${about((incident.resolvedAt ?? incident.lastBadAt) - incident.firstBadAt)} it was: ${reasonMessage(incident.reason).title} (${incident.code}).`,
  }
}

function reminderWords(all: readonly Pending[], now: number): Words {
  const [first, ...others] = all
  if (!first) return NO_WORDS
  const { incident, cause } = first
  const message = reasonMessage(incident.reason)
  const since = `For ${about(now - incident.firstBadAt)}: ${message.title}.`
  if (others.length === 0) {
    return { title: `${first.name}: still failing`, body: lines(since, message.steps[0]) }
  }
  const names = all.map(({ name }) => name)
  if (others.every((each) => each.cause.key === cause.key)) {
    const title = `${subjectOf(first, names)}: still failing`
    return { title, body: lines(since, sharedBy(cause, names), message.steps[0]) }
  }
  const each = all.map(({ name, incident: { reason } }) => `${name}: ${reasonMessage(reason).title}`)
  return { title: `${all.length} integrations still fail`, body: shortList(each).join('\n') }
}

const NO_WORDS: Words = { title: '', body: '' }

/** "Reviews to #app-reviews", or "20 integrations in Acme". */
function subjectOf({ workspace }: Pending, names: readonly string[]): string {
  if (names.length === 1) return names[0] ?? ''
  return `${names.length} integrations${workspace === null ? '' : ` in ${workspace}`}`
}

const SHARED: Record<RootCause['kind'], string> = {
  token: 'They share one token',
  app: 'They belong to one app',
  workspace: 'They are in one workspace',
  channel: 'They post to the same channel',
  alone: '',
}

/** Says what those have in common that a cause hits, or nothing for a single one. */
function sharedBy({ kind }: RootCause, names: readonly string[]): string {
  return names.length === 1 ? '' : `${SHARED[kind]}: ${shortList(names).join(', ')}.`
}

function shortList(names: readonly string[]): string[] {
  const shown = names.slice(0, NAMES_SHOWN)
  const more = names.length - shown.length
  return more > 0 ? [...shown, `${more} more`] : shown
}

/** "5 min", "3 h", "2 days": as exactly as a reminder needs it. */
function about(ms: number): string {
  if (ms < HOUR) return `${Math.max(1, Math.round(ms / MINUTE))} min`
  if (ms < 2 * DAY) return `${Math.round(ms / HOUR)} h`
  return `${Math.round(ms / DAY)} days`
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
