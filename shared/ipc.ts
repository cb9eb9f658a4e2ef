import { z } from 'zod'
import { type ExportProgress, exportFormats } from './export.ts'
import type {
  Compared,
  HistoryEntry,
  HistoryPage,
  IncidentPage,
  ResultDetails,
  RunContent,
} from './history.ts'
import { MAX_EVERY_SECONDS, MAX_MESSAGES_PER_DAY, priorities } from './integration.ts'
import type { Language } from './language/language.ts'
import type { Latency } from './latency.ts'
import { failureReasons, inconclusiveReasons, statuses, warningReasons } from './outcome.ts'
import type { Overview } from './overview.ts'
import { takes } from './request.ts'
import type { SearchPage } from './search.ts'
import type { Settings } from './settings.ts'
import { settingsRequests } from './settings-requests.ts'
import type { SettingsSection } from './settings-section.ts'
import { setupRequests } from './setup-requests.ts'
import type { Strips } from './strips.ts'
import { DAY } from './time.ts'
import { periods, type Timeline } from './timeline.ts'

/** The one channel of requests from the window. */
export const REQUEST_CHANNEL = 'redbar:request'
/** The one channel of events to the window. */
export const EVENT_CHANNEL = 'redbar:event'

/** The longest snooze (ms): who wants silence for longer pauses. */
export const MAX_SNOOZE_MS = 7 * DAY

const id = z.string().min(1).max(64)
/** Several at once: all whom a cause hits. */
const ids = z.array(id).min(1).max(1000)
/** The last moment that has a date (ms since 1970). */
const LAST_MOMENT = 8.64e15
const time = z.number().int().min(0).max(LAST_MOMENT)
/** An incident's id is made from its integration's and a moment. */
const incidentId = z.string().min(1).max(100)
const attention = {
  priority: z.enum(priorities).optional(),
  messagesPerDay: z.number().positive().max(MAX_MESSAGES_PER_DAY).nullable().optional(),
}

/** What the Add form sends: the main process recognises the kind, checks the host and keeps the secret. */
const newIntegration = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('bot'),
    name: z.string().trim().min(1).max(120),
    token: z.string().trim().min(1).max(500),
    channel: z.string().trim().min(1).max(64),
    apiUrl: z.string().trim().max(300).optional(),
    everySeconds: z.number().int().min(1).max(MAX_EVERY_SECONDS),
    ...attention,
  }),
  z.strictObject({
    kind: z.literal('webhook'),
    name: z.string().trim().min(1).max(120),
    url: z.string().trim().min(1).max(500),
    everySeconds: z.number().int().min(1).max(MAX_EVERY_SECONDS),
    ...attention,
  }),
])
/** What the Add form sends. */
export type NewIntegration = z.infer<typeof newIntegration>

/** What the Edit form sends; an absent field stays as it is, an absent secret keeps the stored one. */
const integrationEdit = z.strictObject({
  id,
  name: z.string().trim().min(1).max(120).optional(),
  secret: z.string().trim().min(1).max(500).optional(),
  channel: z.string().trim().min(1).max(64).optional(),
  everySeconds: z.number().int().min(1).max(MAX_EVERY_SECONDS).optional(),
  ...attention,
})
/** What the Edit form sends. */
export type IntegrationEdit = z.infer<typeof integrationEdit>

/** What is looked for in the history (shared/search.ts says what each field means). */
const historyFilter = z.strictObject({
  integrationIds: z.array(id).max(1000).nullable(),
  statuses: z.array(z.enum(statuses)).min(1).max(statuses.length).nullable(),
  reasons: z
    .array(z.enum([...failureReasons, ...warningReasons, ...inconclusiveReasons]))
    .min(1)
    .max(100)
    .nullable(),
  code: z.string().trim().min(1).max(100).nullable(),
  text: z.string().trim().min(1).max(200).nullable(),
  from: time.nullable(),
  to: time.nullable(),
})

const nothing = z.undefined()

/** Every question the window may ask the main process: the payload's schema and the answer's type. */
export const requests = {
  ...setupRequests,
  ...settingsRequests,
  'overview.get': takes(nothing).returns<Overview>(),
  'history.page': takes(
    z.strictObject({
      integrationId: id,
      before: time.nullable(),
      /** Where it is given, the page is of what is newer. */
      after: time.nullable().exactOptional(),
      limit: z.number().int().min(1).max(500),
    }),
  ).returns<HistoryPage>(),
  /** What is kept of a run of good results. */
  'history.run': takes(z.strictObject({ integrationId: id, since: time, at: time })).returns<RunContent>(),
  'history.details': takes(z.strictObject({ integrationId: id, at: time })).returns<ResultDetails>(),
  /** The result at that moment, which was bad, beside the nearest good one whose evidence is kept. */
  'history.compared': takes(z.strictObject({ integrationId: id, at: time })).returns<Compared>(),
  /** The incidents of an integration that began before a moment, newest first. */
  'history.incidents': takes(
    z.strictObject({
      integrationId: id,
      before: time.nullable(),
      limit: z.number().int().min(1).max(500),
    }),
  ).returns<IncidentPage>(),
  /** What the filter finds, newest first, after `after`; where it goes on, as it was at the moment of its first page. */
  'history.search': takes(
    z.strictObject({
      filter: historyFilter,
      after: z.strictObject({ at: time, integrationId: id }).nullable(),
      asOf: time.nullable().exactOptional(),
      limit: z.number().int().min(1).max(500),
    }),
  ).returns<SearchPage>(),
  /** How long the answers of an integration took in a period. */
  'latency.get': takes(z.strictObject({ integrationId: id, period: z.enum(periods) })).returns<Latency>(),
  /** How all integrations did in the last days. */
  'strips.get': takes(nothing).returns<Strips>(),
  /** Asks where, and begins to save what the filter finds; null when the user thought better of it. */
  'export.start': takes(z.strictObject({ filter: historyFilter, format: z.enum(exportFormats) })).returns<{
    id: string
  } | null>(),
  /** Stops an export and takes its file away. */
  'export.cancel': takes(z.strictObject({ id })).returns<null>(),
  /** Asks where, and saves an incident as a page that can be handed on; null when the user thought better of it. */
  'incident.save': takes(z.strictObject({ incidentId })).returns<{ fileName: string } | null>(),
  /** Asks where, and saves what a support request needs; null when the user thought better of it. */
  'support.save': takes(nothing).returns<{ fileName: string } | null>(),
  /** How an integration did in a period, bar by bar and as a whole. */
  'timeline.get': takes(z.strictObject({ integrationId: id, period: z.enum(periods) })).returns<Timeline>(),
  'integration.add': takes(newIntegration).returns<{ id: string }>(),
  'integration.edit': takes(integrationEdit).returns<null>(),
  'integration.pause': takes(z.strictObject({ ids, paused: z.boolean() })).returns<null>(),
  'integration.remove': takes(z.strictObject({ id })).returns<null>(),
  /** Asks now; without an id, all that are not paused. Answers when the rounds have been queued. */
  'check.now': takes(z.strictObject({ id: id.nullable() })).returns<null>(),
  /** The user mended it: asks at once, twice where the first answer is good, and says what Slack answered. */
  'incident.fixed': takes(z.strictObject({ integrationIds: ids })).returns<FixAnswer>(),
  /** The user knows of these open incidents: no reminders, an outlined face, for 24 h. `on: false` takes it back. */
  'incident.acknowledge': takes(
    z.strictObject({ incidentIds: z.array(incidentId).min(1).max(1000), on: z.boolean() }),
  ).returns<null>(),
  /** Holds the notifications of these integrations, or of all (null), for so long (ms); null = no longer. */
  'alerts.snooze': takes(
    z.strictObject({
      integrationIds: ids.nullable(),
      forMs: z.number().int().min(1).max(MAX_SNOOZE_MS).nullable(),
    }),
  ).returns<null>(),
  /** Shows a test notification and answers what the system made of it. */
  'notification.test': takes(nothing).returns<TestNotification>(),
  /** Posts a test message through a webhook, because a person asked for it and confirmed. Answers what came of it. */
  'webhook.test': takes(z.strictObject({ id })).returns<TestMessage>(),
  /** Pauses everything for so long (ms), 0 = without end, null = resume. */
  'pause.all': takes(z.strictObject({ forMs: z.number().int().min(0).nullable() })).returns<null>(),
  'notice.dismiss': takes(z.strictObject({ id })).returns<null>(),
  /** Opens a link in the browser; only https addresses at Slack are let through. */
  'link.open': takes(z.strictObject({ url: z.url().max(500) })).returns<null>(),
  /** Puts text on the clipboard, after the masking function. */
  'clipboard.copy': takes(z.strictObject({ text: z.string().max(100_000) })).returns<null>(),
  /** Puts a report for support on the clipboard; refuses when a secret is found in it. */
  'report.copy': takes(z.strictObject({ text: z.string().max(100_000) })).returns<null>(),
  /** The window tells of a fault of its own: it goes masked into the log, and is shown as Redbar's. */
  'fault.report': takes(z.strictObject({ text: z.string().trim().min(1).max(20_000) })).returns<null>(),
  /** What the window was opened for (a click on a notification, the tray), and then forgets it. */
  'target.take': takes(nothing).returns<Target | null>(),
} as const

/**
 * What Slack said when the user had mended something: all work, or the first one that does not, and why; `well` and
 * `failing` are the ids of those that answer well again and of those that do not. The others could not be asked.
 */
export type FixAnswer =
  /** `open`: its incident is not closed yet; it comes and goes, or its second answer is still to come. */
  | { mended: true; open: boolean }
  | {
      mended: false
      integrationId: string
      status: 'failed' | 'inconclusive'
      code: string | null
      title: string
      well: string[]
      failing: string[]
    }

/** What became of a test notification. */
export type TestNotification = { shown: true } | { shown: false; why: string }

/** What became of a test message: posted, or why not. */
export type TestMessage =
  | { posted: true }
  | { posted: false; code: string | null; title: string; meaning: string }

/** A place in the window: an integration, and there the incident or the newest entry; or (a part of) the settings. */
export type Target =
  | { page: 'integration'; integrationId: string; incidentId: string | null; at: number | null }
  | { page: 'settings'; section?: SettingsSection }

/** What the main process tells the window unasked, while one is open. */
export type Events = {
  'overview.changed': Overview
  'history.added': HistoryEntry
  'target.open': Target
  'settings.changed': Settings
  'language.changed': Language
  'export.progress': ExportProgress
}

/** The name of a request. */
export type RequestName = keyof typeof requests
/** The name of an event. */
export type EventName = keyof Events
/** What a request takes. */
export type Payload<N extends RequestName> = z.infer<(typeof requests)[N]['schema']>
/** What a request returns. */
export type Answer<N extends RequestName> = NonNullable<(typeof requests)[N]['answer']> | Nullish<N>
type Nullish<N extends RequestName> = null extends (typeof requests)[N]['answer'] ? null : never

/** One function for each request: a missing or misspelt one does not compile. */
export type Handlers = { [N in RequestName]: (payload: Payload<N>) => Answer<N> | Promise<Answer<N>> }

/** How failures travel: Electron keeps only the message of an error, so they are data. */
export type Reply<T> =
  | { ok: true; value: T }
  | { ok: false; code: 'refused' | 'invalid' | 'failed'; message: string }

/** What the preload puts on `window.bridge`. It is generic: a new request does not change it. */
export type Bridge = {
  request<N extends RequestName>(name: N, payload: Payload<N>): Promise<Reply<Answer<N>>>
  /** Calls the listener for each event of that name; returns its own undo. */
  subscribe<N extends EventName>(name: N, listener: (event: Events[N]) => void): () => void
}
