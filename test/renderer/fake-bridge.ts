import { bySearchOrder } from '../../electron/monitor/search-order.ts'
import type { Compared, HistoryEntry, HistoryPage, ResultDetails, RunContent } from '../../shared/history.ts'
import type { Incident } from '../../shared/incident.ts'
import type {
  Answer,
  Bridge,
  EventName,
  Events,
  FixAnswer,
  Handlers,
  Payload,
  Reply,
  RequestName,
  Target,
  TestMessage,
  TestNotification,
} from '../../shared/ipc.ts'
import type { Latency } from '../../shared/latency.ts'
import type { Overview } from '../../shared/overview.ts'
import type { SearchPage } from '../../shared/search.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings.ts'
import type {
  AutostartAnswer,
  AutostartState,
  NetworkCheck,
  ProxyWay,
  RetentionLoss,
  SettingsFacts,
  SetupPreview,
  SetupTaken,
} from '../../shared/settings-facts.ts'
import type { Strips } from '../../shared/strips.ts'
import type { Period, Timeline } from '../../shared/timeline.ts'
import { NINE } from '../builders.ts'
import { FakeSetup } from './fake-setup.ts'
import { detailsOf, latencyOf, timelineOf, windowOverviewOf } from './window-builders.ts'

type Listener = (event: never) => void
type Asked = { name: RequestName; payload: unknown }

/** The main process as the window sees it, in memory. Its verbs let things happen. */
export class FakeBridge implements Bridge {
  overview: Overview
  settings: Settings = DEFAULT_SETTINGS
  /** What the window was opened for. */
  target: Target | null = null
  /** What comes of a test message. */
  testMessage: TestMessage = { posted: true }
  /** What Slack says when the user has mended something. */
  fixAnswer: FixAnswer = { mended: true, open: false }
  /** What becomes of a test notification. */
  testNotification: TestNotification = { shown: true }
  /** What the settings show of this computer. */
  facts: SettingsFacts = {
    version: '1.2.3',
    versions: { electron: '33.2.1', node: '20.18.1', sqlite: '3.46.0' },
    folder: '/home/jane/.config/Redbar',
    historyBytes: 12_300_000,
    keyring: { backend: 'gnome_libsecret', state: 'open', plain: 0 },
  }
  /** Whether the system starts Redbar at log-in. */
  autostart: AutostartState = { kind: 'off', command: '/opt/redbar/redbar --hidden', installed: true }
  /** What becomes of switching that; null = it works. */
  autostartProblem: AutostartAnswer['problem'] = null
  /** What choosing to keep less would forget. */
  loss: RetentionLoss = { singles: false, all: false, size: false }
  ways: ProxyWay[] = [{ kind: 'direct' }]
  /** What comes of asking Slack whether it is there. */
  slack: NetworkCheck = { reached: true, tookMs: 180, certificate: null }
  /** What is in the set-up file that is opened; null when the user thinks better of it. */
  setupFile: SetupPreview | null = null
  setupTaken: SetupTaken = { added: 0, problems: [] }
  /** Every request so far, oldest first. */
  readonly asked: Asked[] = []
  /** Every incident there was, newest first. */
  incidents: Incident[] = []
  strips: Strips = { at: NINE, edges: [], strips: [] }
  /** What is set up, and how Slack answers about it. */
  readonly setup = new FakeSetup()
  readonly #entries = new Map<string, HistoryEntry[]>()
  readonly #timelines = new Map<string, (period: Period) => Timeline>()
  readonly #latencies = new Map<string, (period: Period) => Latency>()
  readonly #details = new Map<string, ResultDetails>()
  readonly #compared = new Map<string, Compared>()
  readonly #runs = new Map<string, RunContent>()
  readonly #refusals = new Map<RequestName, string>()
  readonly #held = new Map<RequestName, Promise<void>>()
  readonly #listeners = new Map<EventName, Set<Listener>>()
  readonly #handlers: Handlers

  constructor(overview: Overview = windowOverviewOf([])) {
    this.overview = overview
    this.#handlers = this.#answers()
  }

  /** Gives an integration its history; order does not matter. */
  knows(entries: readonly HistoryEntry[]): void {
    for (const entry of entries) {
      const known = this.#entries.get(entry.integrationId) ?? []
      this.#entries.set(
        entry.integrationId,
        [...known, entry].sort((a, b) => b.at - a.at),
      )
    }
  }

  /** Gives a result details of its own; others have some made from their entry. */
  explains(details: ResultDetails): void {
    this.#details.set(`${details.integrationId} ${details.at}`, details)
  }

  /** Gives a bad result what it is compared with; others have nothing. */
  compares(bad: ResultDetails, good: ResultDetails | null): void {
    this.#compared.set(`${bad.integrationId} ${bad.at}`, { bad, good })
  }

  /** Gives the run that an entry stands for the results that are still kept of it. */
  keeps({ integrationId, at, run }: HistoryEntry, entries: HistoryEntry[]): void {
    this.#runs.set(`${integrationId} ${run?.since ?? at}`, { entries, hours: [] })
  }

  /** Gives an integration timelines of its own; others have one in which nothing was watched. */
  charts(integrationId: string, timeline: (period: Period) => Timeline): void {
    this.#timelines.set(integrationId, timeline)
  }

  /** Gives an integration answer times of its own; others have none. */
  times(integrationId: string, latency: (period: Period) => Latency): void {
    this.#latencies.set(integrationId, latency)
  }

  /** Main says no to every request of that name, with this sentence. */
  refuses(name: RequestName, message: string): void {
    this.#refusals.set(name, message)
  }

  /** Main says yes again. */
  relents(name: RequestName): void {
    this.#refusals.delete(name)
  }

  /** Requests of that name get no answer until the returned function is called. */
  holds(name: RequestName): () => void {
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    this.#held.set(name, held)
    return () => {
      this.#held.delete(name)
      release()
    }
  }

  /** A check finished while the window is open. */
  finishes(entry: HistoryEntry): void {
    this.knows([entry])
    this.emit('history.added', entry)
  }

  /** The overview changed while the window is open. */
  shows(overview: Overview): void {
    this.overview = overview
    this.emit('overview.changed', overview)
  }

  emit<N extends EventName>(name: N, event: Events[N]): void {
    for (const listener of this.#listeners.get(name) ?? []) listener(event as never)
  }

  /** Whether the window listens for that event. */
  hears(name: EventName): boolean {
    return (this.#listeners.get(name)?.size ?? 0) > 0
  }

  /** How many listeners the window has left with us. */
  get listeners(): number {
    return [...this.#listeners.values()].reduce((sum, each) => sum + each.size, 0)
  }

  /** The payloads of all requests of that name. */
  payloadsOf<N extends RequestName>(name: N): Payload<N>[] {
    return this.asked.filter((each) => each.name === name).map((each) => each.payload as Payload<N>)
  }

  async request<N extends RequestName>(name: N, payload: Payload<N>): Promise<Reply<Answer<N>>> {
    this.asked.push({ name, payload })
    await this.#held.get(name)
    const message = this.#refusals.get(name)
    if (message) return { ok: false, code: 'refused', message }
    try {
      return { ok: true, value: structuredClone(await this.#handlers[name](payload)) }
    } catch (fault) {
      return { ok: false, code: 'failed', message: String(fault) }
    }
  }

  subscribe<N extends EventName>(name: N, listener: (event: Events[N]) => void): () => void {
    const listeners = this.#listeners.get(name) ?? new Set()
    this.#listeners.set(name, listeners.add(listener))
    return () => listeners.delete(listener)
  }

  #answers(): Handlers {
    return {
      'overview.get': () => this.overview,
      'history.page': (query) => this.#page(query),
      'history.run': ({ integrationId, since }) =>
        this.#runs.get(`${integrationId} ${since}`) ?? { entries: [], hours: [] },
      'history.details': ({ integrationId, at }) => this.#detailsAt(integrationId, at),
      'history.compared': ({ integrationId, at }) =>
        this.#compared.get(`${integrationId} ${at}`) ?? { good: null, bad: null },
      'timeline.get': ({ integrationId, period }) =>
        this.#timelines.get(integrationId)?.(period) ?? timelineOf({ period }),
      'history.incidents': ({ integrationId }) => ({
        incidents: this.incidents.filter((each) => each.integrationId === integrationId),
        nextBefore: null,
      }),
      'history.search': (query) => this.#found(query),
      'latency.get': ({ integrationId, period }) =>
        this.#latencies.get(integrationId)?.(period) ?? latencyOf({ period }),
      'strips.get': () => this.strips,
      'export.start': () => ({ id: 'export-1' }),
      'export.cancel': () => null,
      'incident.save': () => ({ fileName: 'incident.html' }),
      'support.save': () => ({ fileName: 'redbar-support.zip' }),
      'report.copy': () => null,
      'setup.recognise': ({ text }) => this.setup.recognise(text),
      'setup.locate': () => null,
      'setup.ask': ({ id }) => this.setup.ask(id),
      'setup.channels': ({ id, cursor }) => this.setup.channels(id, cursor),
      'setup.try': (wish) => this.setup.try(wish),
      'setup.save': (payload) => this.setup.save(payload),
      'setup.forget': () => null,
      'demo.open': () => null,
      'manifest.open': () => null,
      'integration.add': () => ({ id: 'added' }),
      'integration.edit': () => null,
      'integration.pause': () => null,
      'integration.remove': () => null,
      'check.now': () => null,
      'incident.fixed': () => this.fixAnswer,
      'incident.acknowledge': () => null,
      'alerts.snooze': () => null,
      'notification.test': () => this.testNotification,
      'webhook.test': () => this.testMessage,
      'pause.all': () => null,
      'settings.get': () => this.settings,
      'settings.change': (change) => this.#changeSettings(change),
      'settings.facts': () => this.facts,
      'checks.every': ({ everySeconds }) => ({
        changed: this.overview.integrations.filter((each) => each.everySeconds !== everySeconds).length,
      }),
      'autostart.get': () => this.autostart,
      'autostart.set': ({ on }) => this.#switchAutostart(on),
      'retention.weigh': () => this.loss,
      'folder.open': () => ({ opened: true }),
      'network.get': () => this.ways,
      'network.check': () => this.slack,
      'setup-file.save': () => ({ fileName: 'redbar-setup.json' }),
      'setup-file.open': () => this.setupFile,
      'setup-file.read': () => this.setupFile ?? { id: 'none', file: '', entries: [], problem: null },
      'setup-file.take': () => this.setupTaken,
      'notice.dismiss': () => null,
      'link.open': () => null,
      'clipboard.copy': () => null,
      'fault.report': () => null,
      'target.take': () => {
        const { target } = this
        this.target = null
        return target
      },
    }
  }

  #page({ integrationId, before, after = null, limit }: Payload<'history.page'>): HistoryPage {
    const all = this.#entries.get(integrationId) ?? []
    if (after !== null) {
      const newer = all.filter((each) => each.at > after)
      const shown = newer.slice(-limit)
      const nextAfter = newer.length > limit ? (shown[0]?.at ?? null) : null
      return { entries: shown, nextBefore: shown.at(-1)?.at ?? null, nextAfter }
    }
    const older = all.filter((each) => before === null || each.at < before)
    const entries = older.slice(0, limit)
    const nextBefore = older.length > limit ? (entries.at(-1)?.at ?? null) : null
    return { entries, nextBefore, nextAfter: before === null ? null : (entries[0]?.at ?? null) }
  }

  /** By all but its text: what the evidence says is not known here. */
  #found({ filter, after, limit }: Payload<'history.search'>): SearchPage {
    const { integrationIds, statuses, reasons, code, from, to } = filter
    const all = [...this.#entries.values()].flat().sort(bySearchOrder)
    const found = all.filter((entry) => {
      const { at, integrationId, outcome } = entry
      return (
        (after === null || bySearchOrder(after, entry) < 0) &&
        (integrationIds?.includes(integrationId) ?? true) &&
        (statuses?.includes(outcome.status) ?? true) &&
        (reasons === null || (outcome.status !== 'ok' && reasons.includes(outcome.reason))) &&
        (code === null || outcome.code?.toLowerCase() === code.toLowerCase()) &&
        at >= (from ?? 0) &&
        at < (to ?? Number.POSITIVE_INFINITY)
      )
    })
    const entries = found.slice(0, limit)
    const last = entries.at(-1)
    const more = found.length > limit && last
    return { entries, next: more ? { at: last.at, integrationId: last.integrationId } : null }
  }

  #detailsAt(integrationId: string, at: number): ResultDetails {
    const given = this.#details.get(`${integrationId} ${at}`)
    const entry = this.#entries.get(integrationId)?.find((each) => each.at === at)
    if (given) return given
    if (entry) return detailsOf(entry)
    throw new Error(`No result of ${integrationId} at ${at}.`)
  }

  #switchAutostart(on: boolean): AutostartAnswer {
    const command = { command: '/opt/redbar/redbar --hidden', installed: true }
    if (!this.autostartProblem) this.autostart = { kind: on ? 'on' : 'off', ...command }
    return { state: this.autostart, problem: this.autostartProblem }
  }

  #changeSettings(change: Payload<'settings.change'>): Settings {
    const given = Object.entries(change).filter(([, value]) => value !== undefined)
    this.settings = { ...this.settings, ...Object.fromEntries(given) }
    this.emit('settings.changed', this.settings)
    return this.settings
  }
}
