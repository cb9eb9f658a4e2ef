import type { Result } from '../shared/evidence.ts'
import type { RealTransition } from '../shared/incident.ts'
import type { IntegrationDraft } from '../shared/integration.ts'
import type { Handlers } from '../shared/ipc.ts'
import { NOTIFICATIONS_REFUSED, type Overview } from '../shared/overview.ts'
import type { OwnNotice } from '../shared/own-notice.ts'
import { type Problem, problemSentence } from '../shared/problem.ts'
import { refusalWords } from '../shared/receipt-words.ts'
import { buildServices, type Services, unpausedIds } from './build-services.ts'
import type { HistoryStore, Ports, Undo, WindowView } from './ports.ts'
import type { FaultKind } from './services/faults.ts'
import { pressButton } from './services/press-button.ts'
import { stopHook } from './services/stop-hook.ts'
import { transitionLine } from './services/transition-line.ts'
import { obey } from './services/tray-commands.ts'
import { until } from './services/until.ts'
import { WindowDeaths } from './services/window-deaths.ts'

/** The running app, free of Electron. */
export type App = {
  handlers: Handlers
  /** Brings back what was stored and starts watching. Never waits for a keyring. */
  start(): Promise<void>
  /** The language of the moment. It is spoken from `start` on, or from the first `follow` before that. */
  speech: Pick<Services['speech'], 'follow' | 'messages' | 'onChange'>
  /** Ends every round and timer, then closes the history. */
  stop(): Promise<void>
  /** Adds integrations that live for this run only: nothing of them is stored. */
  addSession(drafts: readonly IntegrationDraft[]): void
  /** Resolves when each integration that is watched has had its first turn. */
  roundsDone(): Promise<void>
  /** What tray and window show now. */
  overview(): Overview
  /** A problem in the user's language. */
  sentence(problem: Problem): string
  /** Takes down a fault of Redbar's own, and shows it as that. */
  fault(kind: FaultKind, what: string, error: unknown): void
  /** Tells the user something about Redbar itself. The same id is told once. */
  notice(notice: OwnNotice): void
}

/** The composition root: ports in, the running app out. Nothing happens before `start`. */
export function composeApp(ports: Ports, options: { demo: boolean }): App {
  const services = buildServices(ports, options)
  const undos: Undo[] = []
  return {
    handlers: services.handlers,
    overview: services.overview,
    sentence: (problem) => problemSentence(problem, services.speech.messages()),
    fault: (kind, what, error) => services.faults.report(kind, what, error),
    speech: services.speech,
    notice: (notice) => services.notices.add(notice),
    addSession: (drafts) => {
      for (const draft of drafts) services.integrations.addSession(draft)
    },
    start: async () => {
      await services.speech.follow()
      undos.push(...connect(services, ports))
      await Promise.all(services.integrations.all().map(({ id }) => services.book.restore(id)))
      forgetDoubts(services, ports)
      services.present.now()
      services.monitor.start()
      services.pause.start()
      await services.alerter.start()
    },
    stop: async () => {
      for (const undo of undos.splice(0)) undo()
      services.pause.stop()
      services.fixCheck.stop()
      services.present.stop()
      await services.setupCounter.forget()
      await services.saving.stop()
      await services.monitor.stop()
      // What is shown but not noted would be told again at the next start.
      await services.alerter.stop()
      await services.slackProblems.close()
      await services.history.close()
    },
    roundsDone: () => roundsDone(services),
  }
}

/** Who hears of what. Events announce; what must happen in order is called in order. */
function connect(services: Services, ports: Ports): Undo[] {
  const { speech, history, integrations, book, witness, monitor, pause, attention, notices, alerter } =
    services
  const { present } = services
  const windowDeaths = new WindowDeaths({ ...ports, faults: services.faults })
  return [
    integrations.on('changed', () => {
      monitor.follow()
      present.soon()
      void alerter.look()
    }),
    integrations.on('retargeted', (id) => book.forgetTold(id)),
    integrations.on('removed', ({ id }) => {
      alerter.forget(id)
      void book.command(id, { kind: 'remove' }, ports.clock.now()).then(() => book.forget(id))
    }),
    integrations.on('paused', (id) => void book.command(id, { kind: 'pause' }, ports.clock.now())),
    pause.onChange(() => {
      forgetDoubts(services, ports)
      monitor.follow()
      present.soon()
      void alerter.look()
    }),
    speech.onChange((language) => {
      ports.window.push('language.changed', language)
      present.soon()
    }),
    witness.on('statusRead', (incidents, at) => void services.slackProblems.hear(incidents, at)),
    notices.onChange(() => present.soon()),
    monitor.on('changed', () => present.soon()),
    monitor.on('hookAccepted', (integration) => stopHook({ ...services, log: ports.log }, integration)),
    book.on('recorded', (result) => {
      tellWindow(ports, result)
      void alerter.tick()
    }),
    book.on('transition', (transition) => {
      announce(services, ports, transition)
      void alerter.hear(transition)
    }),
    book.on('unsaved', () => notices.add(UNSAVED)),
    attention.onChange(() => {
      void alerter.look()
      present.soon()
    }),
    alerter.on('looked', () => present.soon()),
    alerter.on('refused', (why) => notices.add(refused(why))),
    alerter.on('shown', () => notices.dismiss(NOTIFICATIONS_REFUSED)),
    // A pause may have ended in the computer's sleep, in which its timer stood still.
    ports.power.onResume(() => {
      pause.start()
      void alerter.look()
    }),
    ports.window.onDied((why) => windowDeaths.died(why)),
    ...wakeForWindow(history, ports.window),
    services.setupCounter.start(),
    ...obeyUser(services, ports),
  ]
}

/** What the user does outside of the window. */
function obeyUser(services: Services, ports: Ports): Undo[] {
  const { monitor, integrations } = services
  const checkAll = () => monitor.checkNow(unpausedIds(integrations))
  return [
    ports.tray.onCommand((command) => obey(command, { ...ports, ...services, checkAll })),
    ports.notifier.onClick((target) => ports.window.open(target)),
    ports.notifier.onAction(
      (action, alert) => void pressButton(action, alert, { ...services, log: ports.log }),
    ),
  ]
}

/** An open window has the history answer without holding up the rounds. */
function wakeForWindow(history: HistoryStore, window: WindowView): Undo[] {
  let release: Undo | null = null
  const wake = () => {
    release ??= history.wake()
  }
  const rest = () => {
    release?.()
    release = null
  }
  if (window.isOpen()) wake()
  return [window.onOpened(wake), window.onClosed(rest), rest]
}

/** Results before a pause and after it are not in a row, nor if the app was closed in between. */
function forgetDoubts({ integrations, book, pause }: Services, { clock }: Ports): void {
  for (const { id, paused } of integrations.all()) {
    if (paused || pause.until() !== null) void book.command(id, { kind: 'pause' }, clock.now())
  }
}

function refused(why: string): OwnNotice {
  return {
    id: NOTIFICATIONS_REFUSED,
    severity: 'warning',
    words: ({ notices, alerts }) => notices.notificationsRefused(refusalWords(why, alerts)),
  }
}

const UNSAVED: OwnNotice = {
  id: 'history-unsaved',
  severity: 'error',
  words: ({ notices }) => notices.unsaved.history,
}

function tellWindow(ports: Ports, result: Result): void {
  const { evidence: _evidence, checks: _checks, ...entry } = result
  ports.window.push('history.added', { ...entry, run: null })
}

function announce({ integrations }: Services, ports: Ports, transition: RealTransition): void {
  const name = integrations.find(transition.incident.integrationId)?.name ?? transition.incident.integrationId
  ports.announcer.say(transitionLine(transition, name, wallClock(ports.clock.now())))
}

function roundsDone({ monitor, integrations }: Services): Promise<void> {
  return until(monitor, () => unpausedIds(integrations).every((id) => monitor.lastTurn(id) !== null))
}

/** A moment as the clock on the wall shows it, for the terminal. */
function wallClock(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}
