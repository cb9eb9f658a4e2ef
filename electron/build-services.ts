import type { Result } from '../shared/evidence.ts'
import type { ResultDetails } from '../shared/history.ts'
import type { Integration } from '../shared/integration.ts'
import type { TestMessage } from '../shared/ipc.ts'
import { main as english } from '../shared/language/en/main.ts'
import { HOUR } from '../shared/time.ts'
import { causeFacts, causesOf } from './monitor/causes.ts'
import { deepLink } from './monitor/deep-link.ts'
import { quietUntil } from './monitor/quiet-hours.ts'
import type { Ports } from './ports.ts'
import { Alerter, type AlertRules } from './services/alerter.ts'
import { Attention } from './services/attention.ts'
import { Faults } from './services/faults.ts'
import { FixCheck } from './services/fix-check.ts'
import { createHandlers, storedSecret } from './services/handlers.ts'
import { HealthBook } from './services/health-book.ts'
import { Integrations } from './services/integrations.ts'
import { isLocal } from './services/is-local.ts'
import { Monitor } from './services/monitor.ts'
import { Notices } from './services/notices.ts'
import { Pause } from './services/pause.ts'
import { ProbeRunner } from './services/probe-runner.ts'
import { readOverview } from './services/read-overview.ts'
import { RequestError } from './services/request-error.ts'
import { SavingDesk } from './services/saving-handlers.ts'
import { SetupCounter } from './services/setup-handlers.ts'
import { SlackProblemBook } from './services/slack-problem-book.ts'
import { Soon } from './services/soon.ts'
import { Speech } from './services/speech.ts'
import { splitHistory } from './services/split-history.ts'
import { TrayPresenter } from './services/tray-presenter.ts'
import { WitnessDesk } from './services/witness-desk.ts'

/** Every service of the running app. */
export type Services = ReturnType<typeof buildServices>

type Options = { demo: boolean }

/** Builds every service from the ports; nothing happens yet. */
export function buildServices(ports: Ports, options: Options) {
  const watching = buildWatching(ports, options)
  const telling = buildTelling(ports, { ...watching, ...options })
  const saving = buildSaving(ports, { ...watching, ...telling })
  const setupCounter = new SetupCounter({ ...ports, ...watching, messages: watching.speech.messages })
  const handlers = buildHandlers(ports, { ...watching, ...telling, saving, setupCounter })
  return { ...watching, ...telling, saving, setupCounter, handlers }
}

type Watching = ReturnType<typeof buildWatching>
type Telling = ReturnType<typeof buildTelling>

/** What asks Slack and keeps what came of it. */
function buildWatching(ports: Ports, { demo }: Options) {
  const { clock, random, log, settings, secrets, knownSecrets } = ports
  const speech = new Speech(ports)
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
  const notices = new Notices(ports.notices, speech.messages)
  const faults = new Faults({ clock, log, notices })
  const book = new HealthBook(history, log)
  const readSecret = (integration: Integration) => integrations.readSecret(integration)
  const witness = new WitnessDesk(clock, ports.witness)
  const slackProblems = new SlackProblemBook({ history, log })
  const openReason = (id: string) => book.openIncident(id)?.reason ?? null
  const checkLog = faults.logFor('check')
  const runner = new ProbeRunner({ ...ports, readSecret, witness, openReason, log: checkLog })
  const pause = new Pause({ clock, settings })
  const watched = () => (pause.until() === null ? unpausedIds(integrations) : [])
  const find = (id: string) => integrations.find(id)
  const isWatched = (id: string) => pause.until() === null && find(id)?.paused === false
  const monitor = new Monitor({ ...ports, log: checkLog, runner, book, witness, find, watched, isWatched })
  return { speech, notices, faults, integrations, history, book, witness, slackProblems, pause, monitor }
}

/** What tells the user: notifications, tray, window. */
function buildTelling(ports: Ports, { demo, ...watching }: Watching & Options) {
  const { clock, settings } = ports
  const { messages } = watching.speech
  const attention = new Attention({ ...watching, clock, settings, notifier: ports.notifier })
  const rules = (): AlertRules => alertRules(ports, { ...watching, attention })
  const alerter = new Alerter({
    ...ports,
    ...watching,
    log: watching.faults.logFor('alert'),
    rules,
    messages,
  })
  const fixCheck = new FixCheck({ ...ports, ...watching, messages })
  const sources = { ...ports, ...watching, attention, demo }
  const overview = () => readOverview({ ...sources, messages })
  const supportOverview = () => readOverview({ ...sources, messages: () => english })
  const tray = new TrayPresenter(ports.tray, messages)
  const present = new Soon(clock, () => {
    const now = overview()
    tray.show(now)
    ports.window.push('overview.changed', now)
  })
  return { attention, alerter, fixCheck, overview, supportOverview, present }
}

/** What saves files for the user. */
function buildSaving(ports: Ports, services: Watching & Telling) {
  return new SavingDesk({
    ...ports,
    ...services,
    mask: ports.knownSecrets.mask,
    messages: services.speech.messages,
    surroundingsOf: (result, lastGoodAt) => surroundingsOf(services, result, lastGoodAt),
  })
}

/** What answers the window. */
function buildHandlers(
  ports: Ports,
  services: Watching & Telling & { saving: SavingDesk; setupCounter: SetupCounter },
) {
  const { settings, knownSecrets, window } = ports
  const { pause, alerter, present } = services
  return createHandlers({
    ...ports,
    ...services,
    saving: services.saving.handlers(),
    settingUp: services.setupCounter.handlers(),
    surroundingsOf: (result, lastGoodAt) => surroundingsOf(services, result, lastGoodAt),
    sendTestMessage: (id) => sendTest(services, ports, id),
    sendTestNotification: async () => {
      const { sendTestNotification } = await import('./services/test-notification.ts')
      return await sendTestNotification(ports.notifier, settings.get().sound, services.speech.messages())
    },
    checkFix: (ids) => services.fixCheck.ask(ids),
    mask: knownSecrets.mask,
    messages: services.speech.messages,
    pauseAll: (forMs) => pause.set(forMs),
    settingsChanged: () => {
      window.push('settings.changed', settings.get())
      void services.speech.follow()
      void alerter.look()
      present.soon()
    },
  })
}

/** What the user chose about alerts, at this moment. */
function alertRules(
  { settings, clock }: Ports,
  { attention, pause }: { attention: Attention; pause: Pause },
): AlertRules {
  const { notifications, sound, quietHours, remindEveryHours } = settings.get()
  return {
    notifications,
    sound,
    quietUntil: quietUntil(quietHours, clock.now()),
    snoozedUntil: attention.snoozedUntil(),
    remindEveryMs: remindEveryHours === null ? null : remindEveryHours * HOUR,
    allPaused: pause.until() !== null,
  }
}

async function sendTest(
  { integrations, speech }: Watching,
  { slack }: Ports,
  id: string,
): Promise<TestMessage> {
  const integration = integrations.find(id)
  if (integration?.kind !== 'webhook') throw new RequestError({ kind: 'not-a-webhook' })
  const url = await storedSecret(integrations, integration)
  // Hardly ever asked for: loaded when it is.
  const { sendTestMessage } = await import('./services/test-message.ts')
  return await sendTestMessage(slack, { url, messages: speech.messages() }, new AbortController().signal)
}

/** Ids of all that are not paused by themselves. */
export function unpausedIds(integrations: Integrations): string[] {
  return integrations
    .all()
    .filter(({ paused }) => !paused)
    .map(({ id }) => id)
}

function surroundingsOf(
  { integrations, book, speech }: Pick<Watching, 'integrations' | 'book' | 'speech'>,
  { integrationId, outcome }: Result,
  lastGoodAt: number | null,
): Pick<ResultDetails, 'causes' | 'link'> {
  const integration = integrations.find(integrationId)
  if (!integration || outcome.status === 'ok') return { causes: [], link: null }
  const health = book.health(integrationId)
  const messages = speech.messages()
  return {
    causes: causesOf(outcome.code, causeFacts(integration, health, lastGoodAt), messages),
    link: isLocal(integration) ? null : deepLink(outcome.reason, { integration, health }, messages),
  }
}
