import { type App, composeApp } from '../../electron/compose.ts'
import { createKnownSecrets } from '../../electron/monitor/known-secrets.ts'
import type { Clock, HistoryStore, Ports, TrayCommand, Undo } from '../../electron/ports.ts'
import { FakeFiles, FakeLanguages, FakeOwnFacts, FakeShell, FakeWindow } from '../fakes/fake-ports.ts'
import { FakeSystem } from '../fakes/fake-system.ts'
import type { World } from './world.ts'

/** Where a crash strikes: at once, or at the next call of a port, before or after the port has done it. */
export type CrashPoint =
  | 'now'
  | 'before-record'
  | 'after-record'
  | 'before-show'
  | 'after-show'
  | 'before-note'

/**
 * So many rounds are not exactly an interval apart. With more, hardly two rounds would fall together, and most of the
 * time would go into drawing a tray that nobody sees.
 */
const JITTERED = 0.1

/** Listeners that die with the app. */
class Ears<Args extends unknown[]> {
  readonly #listeners = new Set<(...args: Args) => void>()
  add = (listener: (...args: Args) => void): Undo => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
  call(...args: Args): void {
    for (const listener of this.#listeners) listener(...args)
  }
}

/** One run of the app, from its start to its end or crash. After a crash nothing of it does anything any more. */
export class AppRun {
  readonly app: App
  readonly suspended = new Ears<[]>()
  readonly resumed = new Ears<[]>()
  readonly onlineChanged = new Ears<[boolean]>()
  readonly trayPicked = new Ears<[TrayCommand]>()
  readonly #world: World
  #alive = true
  #crashAt: CrashPoint | null = null
  #timers = new Set<Undo>()

  constructor(world: World) {
    this.#world = world
    this.app = composeApp(this.#ports(), { demo: false })
  }

  get alive(): boolean {
    return this.#alive
  }

  /** How many timers it has set and not undone: 0 after a stop. */
  get pendingTimers(): number {
    return this.#timers.size
  }

  /** Dies, now or when it next comes to that point. */
  crash(point: CrashPoint): void {
    if (point === 'now') this.#die()
    else this.#crashAt = point
  }

  #die(): void {
    if (!this.#alive) return
    this.#alive = false
    for (const undo of this.#timers) undo()
    this.#timers.clear()
    this.#world.appDied(this)
  }

  #reached(point: CrashPoint): void {
    if (this.#alive && this.#crashAt === point) this.#die()
  }

  /** What a port does for a living app; a dead one is not served and hears no answer. */
  async #serve<T>(act: () => Promise<T>, points: readonly CrashPoint[] = []): Promise<T> {
    for (const point of points) if (point.startsWith('before')) this.#reached(point)
    if (!this.#alive) return await new Promise<T>(() => {})
    const answering = act()
    for (const point of points) if (point.startsWith('after')) this.#reached(point)
    const answer = await answering
    return this.#alive ? answer : await new Promise<T>(() => {})
  }

  #ports(): Ports {
    const { computer, slack, notifications, secrets, settings, integrations, random, lines } = this.#world
    return {
      clock: this.#clock(),
      random: {
        fraction: () => (random.chance(JITTERED) ? random.fraction() : 0.5),
        id: () => this.#world.nextId(),
      },
      log: {
        info: () => {},
        warn: (message) => this.#world.tell(`the app warns: ${message}`),
        error: (message, error) => this.#world.fault(`${message}: ${String(error)}`),
      },
      slack: { ask: (question, signal) => this.#serve(() => slack.ask(question, signal)) },
      directory: { list: async () => ({ kind: 'no-reply', fault: 'offline', detail: 'nobody sets up' }) },
      witness: { testify: (_apiUrl, signal) => this.#serve(() => slack.testify(signal)) },
      network: { isOnline: () => computer.network !== 'cut', onChange: this.onlineChanged.add },
      power: {
        onSuspend: this.suspended.add,
        onResume: this.resumed.add,
        onShutdown: () => () => {},
      },
      history: this.#history(),
      sessionHistory: this.#world.sessionHistory,
      integrations,
      settings,
      secrets,
      knownSecrets: createKnownSecrets(),
      notifier: {
        show: (alert) => this.#serve(() => notifications.show(alert), ['before-show', 'after-show']),
        withdraw: () => {},
        onClick: () => () => {},
        onAction: () => () => {},
      },
      tray: { show: () => {}, onCommand: this.trayPicked.add },
      window: new FakeWindow(),
      shell: new FakeShell(),
      languages: new FakeLanguages(),
      files: new FakeFiles(),
      ownFacts: new FakeOwnFacts(),
      system: new FakeSystem(),
      announcer: { say: (line) => lines.add(line) },
      notices: [],
    }
  }

  #clock(): Clock {
    const { clock } = this.#world.computer
    return {
      now: () => clock.now(),
      schedule: (task, delayMs) => {
        if (!this.#alive) return () => {}
        const undo = clock.schedule(() => {
          this.#timers.delete(undo)
          task()
        }, delayMs)
        this.#timers.add(undo)
        return () => {
          this.#timers.delete(undo)
          undo()
        }
      },
    }
  }

  #history(): HistoryStore {
    const { history } = this.#world
    return {
      record: (round) => this.#serve(() => history.record(round), ['before-record', 'after-record']),
      saveIncident: (...args) => this.#serve(() => history.saveIncident(...args), ['before-note']),
      health: (id) => this.#serve(() => history.health(id)),
      page: (query) => this.#serve(() => history.page(query)),
      run: (query) => this.#serve(() => history.run(query)),
      timeline: (id, edges) => this.#serve(() => history.timeline(id, edges)),
      result: (id, at) => this.#serve(() => history.result(id, at)),
      provenGood: () => this.#serve(() => history.provenGood()),
      incident: (id) => this.#serve(() => history.incident(id)),
      incidentAt: (id, at) => this.#serve(() => history.incidentAt(id, at)),
      incidentsIn: (id, from, to) => this.#serve(() => history.incidentsIn(id, from, to)),
      incidents: () => this.#serve(() => history.incidents()),
      search: () => this.#serve(() => history.search()),
      latencies: () => this.#serve(() => history.latencies()),
      saveSlackProblem: (problem) => this.#serve(() => history.saveSlackProblem(problem)),
      slackProblemsIn: (from, to) => this.#serve(() => history.slackProblemsIn(from, to)),
      receipts: (id) => this.#serve(() => history.receipts(id)),
      shownSince: (at) => this.#serve(() => history.shownSince(at)),
      unsettledIncidents: () => this.#serve(() => history.unsettledIncidents()),
      wake: () => history.wake(),
      forget: (id) => this.#serve(() => history.forget(id)),
      close: () => this.#serve(() => history.close()),
    }
  }
}
