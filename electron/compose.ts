import type { Result } from '../shared/evidence.ts'
import type { ResultDetails } from '../shared/history.ts'
import type { RealTransition } from '../shared/incident.ts'
import type { Integration, IntegrationDraft } from '../shared/integration.ts'
import type { Handlers, TestMessage } from '../shared/ipc.ts'
import type { Notice, Overview } from '../shared/overview.ts'
import { causeFacts, causesOf } from './monitor/causes.ts'
import { deepLink } from './monitor/deep-link.ts'
import type { Ports, Undo } from './ports.ts'
import { Alerter } from './services/alerter.ts'
import { createHandlers, RequestError, storedSecret } from './services/handlers.ts'
import { HealthBook } from './services/health-book.ts'
import { Integrations } from './services/integrations.ts'
import { isLocal } from './services/is-local.ts'
import { Monitor } from './services/monitor.ts'
import { Notices } from './services/notices.ts'
import { Pause } from './services/pause.ts'
import { ProbeRunner } from './services/probe-runner.ts'
import { readOverview } from './services/read-overview.ts'
import { Soon } from './services/soon.ts'
import { splitHistory } from './services/split-history.ts'
import { stopHook } from './services/stop-hook.ts'
import { sendTestMessage } from './services/test-message.ts'
import { transitionLine } from './services/transition-line.ts'
import { obey } from './services/tray-commands.ts'
import { TrayPresenter } from './services/tray-presenter.ts'
import { WitnessDesk } from './services/witness-desk.ts'

/** The running app, free of Electron. */
export type App = {
  handlers: Handlers
  /** Brings back what was stored and starts watching. Never waits for a keyring. */
  start(): Promise<void>
  /** Ends every round and timer, then closes the history. */
  stop(): Promise<void>
  /** Adds integrations that live for this run only: nothing of them is stored. */
  addSession(drafts: readonly IntegrationDraft[]): void
  /** Resolves when each integration that is watched has had its first turn. */
  roundsDone(): Promise<void>
  /** What tray and window show now. */
  overview(): Overview
  /** Tells the user something about Redbar itself. The same id is told once. */
  notice(notice: Notice): void
}

/** The composition root: ports in, the running app out. Nothing happens before `start`. */
export function composeApp(ports: Ports, options: { demo: boolean }): App {
  const services = buildServices(ports, options)
  const undos: Undo[] = []
  return {
    handlers: services.handlers,
    overview: services.overview,
    notice: (notice) => services.notices.add(notice),
    addSession: (drafts) => {
      for (const draft of drafts) services.integrations.addSession(draft)
    },
    start: async () => {
      undos.push(...connect(services, ports))
      await Promise.all(services.integrations.all().map(({ id }) => services.book.restore(id)))
      services.present.now()
      services.monitor.start()
      services.pause.start()
      await services.alerter.catchUp()
    },
    stop: async () => {
      for (const undo of undos.splice(0)) undo()
      services.pause.stop()
      services.present.stop()
      await services.monitor.stop()
      // What is shown but not noted would be told again at the next start.
      await services.alerter.settled()
      await services.history.close()
    },
    roundsDone: () => roundsDone(services),
  }
}

type Services = ReturnType<typeof buildServices>

function buildServices(ports: Ports, { demo }: { demo: boolean }) {
  const { clock, random, log, settings, secrets, knownSecrets } = ports
  const integrations = new Integrations({
    clock,
    random,
    secrets,
    knownSecrets,
    store: ports.integrations,
    sessionOnly: demo,
  })
  const history = splitHistory({
    durable: ports.history,
    session: ports.sessionHistory,
    isSession: (id) => integrations.isSession(id),
  })
  const book = new HealthBook(history, log)
  const readSecret = (integration: Integration) => integrations.readSecret(integration)
  const witness = new WitnessDesk(clock, ports.witness)
  const hasIncident = (id: string) => book.openIncident(id) !== null
  const runner = new ProbeRunner({ clock, slack: ports.slack, readSecret, witness, hasIncident, log })
  const pause = new Pause({ clock, settings })
  const watched = () => (pause.until() === null ? unpausedIds(integrations) : [])
  const find = (id: string) => integrations.find(id)
  const isWatched = (id: string) => pause.until() === null && find(id)?.paused === false
  const monitor = new Monitor({ ...ports, runner, book, witness, find, watched, isWatched })
  const alerter = new Alerter({
    ...ports,
    history,
    book,
    integrations,
    notificationsOn: () => settings.get().notifications,
  })
  const notices = new Notices(ports.notices)
  const overview = () =>
    readOverview({ ...ports, pause, notices, witness, integrations, book, monitor, demo })
  const tray = new TrayPresenter(ports.tray, wallClock)
  const present = new Soon(clock, () => {
    const now = overview()
    tray.show(now)
    ports.window.push('overview.changed', now)
  })
  const handlers = createHandlers({
    ...ports,
    history,
    integrations,
    monitor,
    notices,
    overview,
    surroundingsOf: (result, lastGoodAt) => surroundingsOf({ integrations, book }, result, lastGoodAt),
    sendTestMessage: (id) => sendTest(integrations, ports, id),
    mask: knownSecrets.mask,
    pauseAll: (forMs) => pause.set(forMs),
    settingsChanged: () => ports.window.push('settings.changed', settings.get()),
  })
  return { integrations, history, book, pause, monitor, alerter, notices, overview, present, handlers }
}

async function sendTest(integrations: Integrations, { slack }: Ports, id: string): Promise<TestMessage> {
  const integration = integrations.find(id)
  if (integration?.kind !== 'webhook') throw new RequestError('A test message needs a webhook.')
  const url = await storedSecret(integrations, integration)
  return await sendTestMessage(slack, url, new AbortController().signal)
}

function unpausedIds(integrations: Integrations): string[] {
  return integrations
    .all()
    .filter(({ paused }) => !paused)
    .map(({ id }) => id)
}

function surroundingsOf(
  { integrations, book }: { integrations: Integrations; book: HealthBook },
  { integrationId, outcome }: Result,
  lastGoodAt: number | null,
): Pick<ResultDetails, 'causes' | 'link'> {
  const integration = integrations.find(integrationId)
  if (!integration || outcome.status === 'ok') return { causes: [], link: null }
  const health = book.health(integrationId)
  return {
    causes: causesOf(outcome.code, causeFacts(integration, health, lastGoodAt)),
    link: isLocal(integration) ? null : deepLink(outcome.reason, integration, health),
  }
}

/** Who hears of what. Events announce; what must happen in order is called in order. */
function connect(services: Services, ports: Ports): Undo[] {
  const { integrations, book, monitor, pause, notices, alerter, present } = services
  const checkAll = () => monitor.checkNow(unpausedIds(integrations))
  return [
    integrations.on('changed', () => {
      monitor.follow()
      present.soon()
    }),
    integrations.on('retargeted', (id) => book.forgetTold(id)),
    integrations.on('removed', ({ id }) => void book.forget(id)),
    pause.onChange(() => {
      monitor.follow()
      present.soon()
    }),
    notices.onChange(() => present.soon()),
    monitor.on('changed', () => present.soon()),
    monitor.on('hookAccepted', (integration) => stopHook({ ...services, log: ports.log }, integration)),
    book.on('recorded', (result) => {
      tellWindow(ports, result)
      void alerter.retry()
    }),
    book.on('transition', (transition) => {
      announce(services, ports, transition)
      void alerter.hear(transition)
    }),
    book.on('unsaved', () => notices.add(UNSAVED)),
    // A pause may have ended in the computer's sleep, in which its timer stood still.
    ports.power.onResume(() => pause.start()),
    ports.tray.onCommand((command) => obey(command, { ...ports, ...services, checkAll })),
    ports.notifier.onClick((target) => ports.window.open(target)),
  ]
}

const UNSAVED = {
  id: 'history-unsaved',
  severity: 'error',
  title: 'The history cannot be saved',
  detail: 'Redbar goes on watching. Make room on the disk, or check that its data folder can be written to.',
} as const

function tellWindow(ports: Ports, result: Result): void {
  const { evidence: _evidence, checks: _checks, ...entry } = result
  ports.window.push('history.added', entry)
}

function announce({ integrations }: Services, ports: Ports, transition: RealTransition): void {
  const name = integrations.find(transition.incident.integrationId)?.name ?? transition.incident.integrationId
  ports.announcer.say(transitionLine(transition, name, wallClock(ports.clock.now())))
}

function roundsDone({ monitor, integrations }: Services): Promise<void> {
  const done = () => unpausedIds(integrations).every((id) => monitor.wasAsked(id))
  if (done()) return Promise.resolve()
  return new Promise((resolve) => {
    const undo = monitor.on('changed', () => {
      if (!done()) return
      undo()
      resolve()
    })
  })
}

/** A moment as the clock on the wall shows it, in the user's own way of writing. */
function wallClock(at: number): string {
  return new Date(at).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })
}
