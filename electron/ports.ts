import type { Result } from '../shared/evidence.ts'
import type { Bar, HistoryPage, IncidentPage, RunContent } from '../shared/history.ts'
import type { Incident } from '../shared/incident.ts'
import type { Integration } from '../shared/integration.ts'
import type { EventName, Events, Target } from '../shared/ipc.ts'
import type { TrayMessages } from '../shared/language/en/tray.ts'
import type { Latencies } from '../shared/latency.ts'
import type { OwnNotice } from '../shared/own-notice.ts'
import type { Receipt } from '../shared/receipt.ts'
import type { SearchPage } from '../shared/search.ts'
import type { Settings } from '../shared/settings.ts'
import type { SlackProblem } from '../shared/slack-problem.ts'
import type { Files, OwnFacts } from './file-ports.ts'
import type { IncidentQuery, PageQuery, RunQuery, SearchQuery } from './history-queries.ts'
import type { Alert, AlertAction } from './monitor/alert.ts'
import type { Health } from './monitor/health.ts'
import type { KnownSecrets } from './monitor/known-secrets.ts'
import type { TrayFace } from './monitor/tray-face.ts'
import type { SecretStore } from './secret-ports.ts'
import type { ChannelDirectory, SlackGateway, Witness } from './slack-ports.ts'
import type { Languages, System } from './system-ports.ts'

/** Undoes what returned it. Safe to call twice. */
export type Undo = () => void

/** Time. Pure code receives `now`; only services hold a clock. */
export type Clock = {
  /** Milliseconds since 1970, as the system's clock says: it may jump. */
  now(): number
  /** Runs the task once after so many ms, unless undone before. */
  schedule(task: () => void, delayMs: number): Undo
}

/** Randomness. */
export type Random = {
  /** At least 0, less than 1. */
  fraction(): number
  /** A new unguessable id of at most 64 characters. */
  id(): string
}

/** Where Redbar's own doings are written. Secrets are masked on the way. */
export type Logger = {
  info(message: string): void
  warn(message: string, error?: unknown): void
  error(message: string, error?: unknown): void
}

/** Whether this computer can reach anything. */
export type Network = {
  /** What the operating system says; true where it does not know. */
  isOnline(): boolean
  /** Called when it comes or goes. */
  onChange(listener: (online: boolean) => void): Undo
}

/** Sleep, wake and the end of the session. Events may come twice, or not at all. */
export type Power = {
  onSuspend(listener: () => void): Undo
  onResume(listener: () => void): Undo
  onShutdown(listener: () => void): Undo
}

/** What one finished round changed; stored in one transaction, before anyone is told. */
export type RoundRecord = {
  result: Result
  health: Health
  incident: Incident | null
  /** How often it is asked: so long its result speaks for it. Null where that is not known. */
  everySeconds: number | null
}

/** The keeper of results, health and incidents. */
export type HistoryStore = {
  /** Stores result, health and incident together or not at all. */
  record(round: RoundRecord): Promise<void>
  /** Stores an incident that changed without a result (told, acknowledged), and receipts of it, together or not at all. */
  saveIncident(incident: Incident, receipts?: readonly Receipt[]): Promise<void>
  /** The health of an integration as last stored, or null. */
  health(integrationId: string): Promise<Health | null>
  /** A page of entries, newest first: good results in a row are one entry. */
  page(query: PageQuery): Promise<HistoryPage>
  /** What is kept of a run: its newest results, and the hours before them. */
  run(query: RunQuery): Promise<RunContent>
  /** The bars between edges (ms since 1970, ascending; at least two): one for each pair of neighbours. */
  timeline(integrationId: string, edges: readonly number[]): Promise<Bar[]>
  /** One result with its evidence, or null. */
  result(integrationId: string, at: number): Promise<Result | null>
  /**
   * The newest result before a moment (ms since 1970) that was not bad and whose evidence is kept; where there is none,
   * the first one after it; null where there is neither.
   */
  provenGood(integrationId: string, at: number): Promise<Result | null>
  /** The incident of that id, or null. */
  incident(id: string): Promise<Incident | null>
  /** The incident of an integration that covers that moment, or null. */
  incidentAt(integrationId: string, at: number): Promise<Incident | null>
  /** The incidents of an integration that were open at some time between these moments (ms since 1970), oldest first. */
  incidentsIn(integrationId: string, from: number, to: number): Promise<Incident[]>
  /** A page of incidents, newest first. */
  incidents(query: IncidentQuery): Promise<IncidentPage>
  /** A page of what a filter finds, newest first: good results in a row are one entry. */
  search(query: SearchQuery): Promise<SearchPage>
  /** How long answers took between edges (ms since 1970, ascending; at least two): a point for each pair of neighbours. */
  latencies(integrationId: string, edges: readonly number[]): Promise<Latencies>
  /** Stores Slack's own trouble, in place of what was stored under its id. */
  saveSlackProblem(problem: SlackProblem): Promise<void>
  /** Slack's own trouble at some time between these moments (ms since 1970), oldest first. */
  slackProblemsIn(from: number, to: number): Promise<SlackProblem[]>
  /** What became of the alerts of an incident, the oldest first. */
  receipts(incidentId: string): Promise<Receipt[]>
  /** When (ms since 1970) notifications were shown after that moment, the oldest first. */
  shownSince(at: number): Promise<number[]>
  /** Incidents that are not settled: open, or their end is still to be told. */
  unsettledIncidents(): Promise<Incident[]>
  /**
   * Makes ready to answer what windows and exports ask without holding up a round. What that needs is let go of when all
   * who called this have undone it.
   */
  wake(): Undo
  /** Forgets everything about an integration. */
  forget(integrationId: string): Promise<void>
  /** Writes everything out. Nothing is called afterwards. */
  close(): Promise<void>
}

/** The keeper of integrations, without their secrets. */
export type IntegrationStore = {
  all(): Integration[]
  /** Throws when it could not be saved. */
  save(integrations: Integration[]): void
}

/** The keeper of settings. */
export type SettingsStore = {
  get(): Settings
  /** Returns the new settings; throws when they could not be saved. */
  change(change: Partial<Settings>): Settings
}

/** What became of showing an alert. `why` is a Refusal (shared/receipt.ts), or the system's own words. */
export type Shown = { kind: 'shown' } | { kind: 'failed'; why: string }

/** Shows native notifications. */
export type Notifier = {
  show(alert: Alert): Promise<Shown>
  /** Takes away what is shown of an incident, where the system lets it. */
  withdraw(incidentId: string): void
  /** Called with where what was clicked leads; null = the window, nowhere in particular. */
  onClick(listener: (target: Target | null) => void): Undo
  /** Called with the button that was pressed, where the system has buttons. */
  onAction(listener: (action: AlertAction, alert: Alert) => void): Undo
}

/** What the tray's menu can ask for. */
export type TrayCommand =
  | { kind: 'open'; target: Target | null }
  | { kind: 'check-now' }
  | { kind: 'pause'; forMs: number | null } // null resumes
  | { kind: 'acknowledge'; incidentIds: string[] }
  | { kind: 'snooze'; forMs: number | null } // all notifications; null = no longer
  | { kind: 'quit' }

/** The tray icon. */
export type TrayView = {
  /** `words` are those of the menu around it. */
  show(face: TrayFace, words: TrayMessages): void
  onCommand(listener: (command: TrayCommand) => void): Undo
}

/** The history window, which exists only while it is open. */
export type WindowView = {
  /** Opens it, or brings it to the front; then it goes to the target. */
  open(target: Target | null): void
  isOpen(): boolean
  /** Hands out, once, what the window was opened for; null when it was opened for nothing or it was taken. */
  takeTarget(): Target | null
  /** Tells the window something, if one is open. */
  push<N extends EventName>(name: N, event: Events[N]): void
  onOpened(listener: () => void): Undo
  onClosed(listener: () => void): Undo
  /** Called with the reason when its process died; the window is gone then, which `onClosed` told before. */
  onDied(listener: (why: string) => void): Undo
}

/** The system's browser, clipboard and the way out. */
export type Shell = {
  /** Opens an address in the browser. */
  openLink(url: string): void
  /** Starts the demo in a process and a profile of its own; where it runs already, it shows its window. */
  openDemo(): void
  copy(text: string): void
  quit(): void
}

/** Lines for a terminal: one per transition, where somebody asked for them. */
export type Announcer = { say(line: string): void }

/** Everything that `composeApp` needs from the world. */
export type Ports = {
  clock: Clock
  random: Random
  log: Logger
  slack: SlackGateway
  directory: ChannelDirectory
  witness: Witness
  network: Network
  power: Power
  history: HistoryStore
  /** History of integrations that live for this run only. */
  sessionHistory: HistoryStore
  integrations: IntegrationStore
  settings: SettingsStore
  secrets: SecretStore
  /** Gets to know each secret that is used, so that every way out can hide it. */
  knownSecrets: KnownSecrets
  notifier: Notifier
  tray: TrayView
  window: WindowView
  shell: Shell
  languages: Languages
  files: Files
  ownFacts: OwnFacts
  system: System
  announcer: Announcer
  /** What happened before the app was composed: damaged files kept aside and the like. */
  notices: OwnNotice[]
}
