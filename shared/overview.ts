import type { Incident } from './incident.ts'
import type { Priority } from './integration.ts'
import type { Outcome } from './outcome.ts'

/** How one integration stands, as people read it. */
export type IntegrationStatus =
  | 'failing' // an incident is open
  | 'acknowledged' // an incident is open, and the user knows of it
  | 'warning'
  | 'ok'
  | 'confirming' // it failed, and a confirming probe is on its way: not red yet
  | 'inconclusive' // the last rounds could not see
  | 'stale' // the last decisive round is older than three intervals
  | 'waiting' // not asked yet
  | 'paused'

/** The most urgent first. */
export const BY_URGENCY: readonly IntegrationStatus[] = [
  'failing',
  'acknowledged',
  'confirming',
  'warning',
  'inconclusive',
  'stale',
  'waiting',
  'ok',
  'paused',
]

/** What the incidents of several integrations have in common. */
export type SharedCause = 'token' | 'app' | 'workspace' | 'channel'

/** One integration as the tray and the window show it. Secrets are masked. */
export type IntegrationView = {
  id: string
  name: string
  kind: 'bot' | 'webhook'
  /** `#reviews` or `C0123456789` for a bot, the host for a webhook. */
  target: string
  /** The workspace's name as auth.test gave it, or null while unknown. */
  workspace: string | null
  secretMask: string
  /** False when the secret must be entered again. */
  hasSecret: boolean
  everySeconds: number
  /** Where the Web API is for a bot; null for a webhook. */
  apiUrl: string | null
  channel: string | null
  status: IntegrationStatus
  /** The newest outcome, or null before the first. */
  outcome: Outcome | null
  incident: Incident | null
  /** What probably caused the open incident, the likeliest first. Empty where nothing is known. */
  causes: string[]
  /** Everybody whom the open incident's cause hits, this one among them; null when it is alone or nothing is open. */
  blast: { cause: SharedCause; key: string; ids: string[] } | null
  /** The app's id where auth.test told it. */
  appId: string | null
  priority: Priority
  /** How many messages it posts on a usual day, as the user knows it; null = not known. */
  messagesPerDay: number | null
  /** Its notifications are held until then; null when they are not. */
  snoozedUntil: number | null
  /** A page at Slack for this very integration, where one is known: its channel, its app, its workspace's apps. */
  link: { label: string; url: string } | null
  lastCheckedAt: number | null
  /** The newest ok or warning. */
  lastGoodAt: number | null
  nextDueAt: number | null
  checking: boolean
  /** Whether this one itself is paused, apart from the pause of all. */
  paused: boolean
  /** True when it lives for this run only (a set-up file or the demo): nothing of it is stored. */
  session: boolean
}

/** How many integrations stand how. The sum is the number of integrations. */
export type Counts = Record<IntegrationStatus, number>

/** The tray's faces. */
export type Face =
  | 'ok'
  | 'warning'
  | 'failing'
  | 'acknowledged' // all failing ones are acknowledged
  | 'offline'
  | 'stale' // what is known is out of date
  | 'paused'
  | 'waiting'

/** Something about Redbar itself that the user should know: a damaged file kept aside, a locked keyring, no tray. */
export type Notice = {
  id: string
  severity: 'info' | 'warning' | 'error'
  title: string
  detail: string
  /** What can be done about it at once, and what its button says. */
  action?: { kind: NoticeAction; label: string }
}

/** What can be done about a notice at once. */
export type NoticeAction = 'support-bundle'

/** The id of the notice that the system shows no notifications; the window adds how they are allowed. */
export const NOTIFICATIONS_REFUSED = 'notifications-refused'

/** The read model that tray and window show. Times are ms since 1970. */
export type Overview = {
  at: number
  face: Face
  counts: Counts
  /** Sorted: failing first (newest incident first), then acknowledged, confirming, warning, inconclusive, stale, waiting, ok, paused; by name within. */
  integrations: IntegrationView[]
  /** The newest finished round of any integration. */
  checkedAt: number | null
  nextDueAt: number | null
  /** Everything is paused until then; null when not paused. `Infinity` never crosses: 0 means without end. */
  pausedUntil: number | null
  /** All notifications are held until then, because the user said so; null when they are not. */
  snoozedUntil: number | null
  /** Quiet hours hold all but urgent notifications until then; null when it is not quiet. */
  quietUntil: number | null
  online: boolean
  /** Slack's own trouble, in its own words where its status page has some; null when none is known. */
  slackProblem: { title: string | null; url: string | null } | null
  demo: boolean
  notices: Notice[]
}
