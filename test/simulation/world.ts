import type { Incident } from '../../shared/incident.ts'
import { MINUTE } from '../../shared/time.ts'
import { FakeIntegrationStore, FakeSecrets, FakeSettingsStore } from '../fakes/fake-ports.ts'
import { AppRun } from './app-run.ts'
import { Computer } from './computer.ts'
import type { Member } from './estate.ts'
import { NotificationService } from './notification-service.ts'
import type { QuietNights } from './quiet-nights.ts'
import type { SeededRandom } from './seeded-random.ts'
import { SimulatedHistory } from './simulated-history.ts'
import { SimulatedSlack } from './simulated-slack.ts'
import type { Spans } from './spans.ts'
import { Story } from './story.ts'

/** An integration from its adding to its removal, as it really was. Times are true, in ms since 1970. */
export type Watched = {
  id: string
  member: Member
  from: number
  to: number
  paused: Spans
  /** When its own notifications were held. */
  snoozes: { from: number; to: number }[]
}

/** Something went wrong in the app itself, or was seen to: told with the verdict. */
export type Fault = { at: number; what: string }

/** The moment at which an incident was first stored, and of whom it is. */
export type Opening = { at: number; integrationId: string }

/** How long after being shown an alert may still wait to be noted. */
const NOTING_MS = 5_000

/** Everything around the app, and the app in it. */
export class World {
  readonly computer: Computer
  readonly slack: SimulatedSlack
  readonly notifications: NotificationService
  readonly history: SimulatedHistory
  readonly sessionHistory = new SimulatedHistory(() => {})
  readonly secrets = new FakeSecrets()
  readonly settings = new FakeSettingsStore()
  readonly integrations = new FakeIntegrationStore()
  readonly random: SeededRandom
  readonly story: Story
  readonly watched: Watched[] = []
  readonly openings = new Map<string, Opening>()
  readonly faults: Fault[] = []
  /** How far the wall clock was off from when on. */
  readonly wall: { from: number; setBy: number }[]
  /** Which incidents the user said to know of, and when. */
  readonly acknowledged: { at: number; incidentIds: string[] }[] = []
  /** When the user held all notifications. */
  readonly snoozes: { from: number; to: number }[] = []
  readonly quiet: QuietNights | null
  run: AppRun | null = null
  /** When the app is to be started again after a crash. */
  startAfterCrashMs = MINUTE
  #ids = 0

  constructor(options: { startAt: number; random: SeededRandom; quiet: QuietNights | null }) {
    const { startAt, random, quiet } = options
    this.random = random
    this.quiet = quiet
    this.computer = new Computer(startAt)
    this.wall = [{ from: startAt, setBy: 0 }]
    this.story = new Story(() => this.computer.now)
    this.slack = new SimulatedSlack(this.computer, random.fork())
    const history = new SimulatedHistory((incident) => this.#opened(incident))
    this.history = history
    this.notifications = new NotificationService({
      computer: this.computer,
      random: random.fork(),
      story: this.story,
      incident: (id) => history.stored(id),
    })
    if (quiet) this.settings.change({ quietHours: quiet.settings })
  }

  /** What a transition says, as a terminal would show it. */
  readonly lines = { add: (line: string) => this.story.add(`the app: ${line}`) }

  nextId(): string {
    this.#ids += 1
    return `i${this.#ids}`
  }

  /** The integration as the app watches it now, or null while it is removed. */
  presentOf(member: Member): Watched | null {
    const newest = this.watched.findLast((each) => each.member === member)
    return newest && newest.to === Number.POSITIVE_INFINITY ? newest : null
  }

  tell(what: string): void {
    this.story.add(what)
  }

  /** The app met a fault of its own: there is none in this world that it should meet. */
  fault(what: string): void {
    this.story.add(`FAULT ${what}`)
    this.faults.push({ at: this.computer.now, what })
  }

  /** Starts the app, unless it runs. */
  start(): void {
    if (this.run) return
    this.story.add('the app starts')
    const run = new AppRun(this)
    this.run = run
    this.#believeTheDisk()
    run.app.start().catch((error: unknown) => this.fault(`start: ${String(error)}`))
    this.computer.running = true
    this.computer.note()
  }

  /** Ends the app in good order, unless it does not run. */
  quit(): void {
    const { run } = this
    if (!run) return
    this.story.add('the app is quit')
    this.run = null
    this.computer.running = false
    this.computer.note()
    run.app
      .stop()
      .then(() => {
        if (run.pendingTimers > 0) this.fault(`stop: ${run.pendingTimers} timers were left`)
      })
      .catch((error: unknown) => this.fault(`stop: ${String(error)}`))
  }

  /** Called by the run that just died. */
  appDied(run: AppRun): void {
    this.story.add('the app crashes')
    this.notifications.appDied(NOTING_MS)
    if (this.run !== run) return
    this.run = null
    this.computer.running = false
    this.computer.note()
    this.computer.clock.schedule(() => this.start(), this.startAfterCrashMs)
  }

  /** The last thing that the user did before a crash may not have reached the disk. */
  #believeTheDisk(): void {
    const { computer, integrations, settings } = this
    for (const { id, paused } of integrations.all()) {
      const watched = this.watched.find((each) => each.id === id)
      watched?.paused.set(paused, computer.now)
      if (watched) watched.to = Number.POSITIVE_INFINITY
    }
    const { pausedUntil } = settings.get()
    if (pausedUntil === null || pausedUntil <= computer.clock.now()) computer.paused = false
  }

  #opened({ id, integrationId, code }: Incident): void {
    this.openings.set(id, { at: this.computer.now, integrationId })
    this.story.add(`incident ${id} is stored: ${code}`)
  }
}
