import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, composeApp } from '../../electron/compose.ts'
import type { WorkspaceSetup } from '../../electron/demo/workspace-setup.ts'
import { createKnownSecrets } from '../../electron/monitor/known-secrets.ts'
import type { Ports } from '../../electron/ports.ts'
import { createChannelDirectory } from '../../electron/slack/channel-list.ts'
import { createSlackGateway } from '../../electron/slack/slack-gateway.ts'
import { createSlackWitness } from '../../electron/slack/slack-witness.ts'
import { openHistory } from '../../electron/storage/history-store.ts'
import type { HistoryEntry } from '../../shared/history.ts'
import type { NewIntegration } from '../../shared/ipc.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import {
  FakeFiles,
  FakeIntegrationStore,
  FakeLanguages,
  FakeLogger,
  FakeNetwork,
  FakeNotifier,
  FakeOwnFacts,
  FakePower,
  FakeRandom,
  FakeSecrets,
  FakeSettingsStore,
  FakeShell,
  FakeTray,
  FakeWindow,
} from '../fakes/fake-ports.ts'
import { createFakeSlack } from '../fakes/fake-slack.ts'
import { FakeSystem } from '../fakes/fake-system.ts'
import { VirtualClock } from '../fakes/virtual-clock.ts'

/** One workspace with one bot in two channels, and a webhook of its own. */
const ACME: WorkspaceSetup = {
  id: 'T0ACME001',
  name: 'Acme',
  domain: 'acme',
  bots: [
    {
      name: 'reviews',
      appName: 'Review feed',
      appId: 'A0REVIEWS',
      userId: 'U0REVIEWS',
      botId: 'B0REVIEWS',
      scopes: ['channels:read', 'chat:write'],
    },
    {
      name: 'deputy',
      appName: 'Deputy feed',
      appId: 'A0DEPUTY1',
      userId: 'U0DEPUTY1',
      botId: 'B0DEPUTY1',
      scopes: ['channels:read', 'chat:write'],
    },
  ],
  channels: [
    { id: 'C0REVIEWS1', name: 'app-reviews', isPrivate: false, members: ['reviews', 'deputy'] },
    { id: 'C0ALERTS01', name: 'alerts', isPrivate: false, members: ['reviews'] },
  ],
  hooks: [{ name: 'deploys', id: 'B0DEPLOYS1', channel: 'C0ALERTS01', bot: null }],
}

/** Redbar from the ports inwards, with real code all the way to SQLite and the SDK; time, network and desktop are fakes. */
export async function startJourney() {
  const folder = mkdtempSync(join(tmpdir(), 'redbar-journey-'))
  const world = createWorld()
  let app = await launch(world, folder)
  return {
    ...world,
    /** The app as it runs now: a restart makes a new one. */
    get app() {
      return app
    },
    /** The app ends and starts again on the same data. */
    async restart() {
      await app.stop()
      app = await launch(world, folder)
    },
    /** The app ends, something happens, and it starts again. */
    async whileClosed(happening: () => void | Promise<void>) {
      await app.stop()
      await happening()
      app = await launch(world, folder)
    },
    async end() {
      await app.stop()
      rmSync(folder, { recursive: true, force: true })
    },
    /** Adds an integration as the window would, and lets its first round pass. */
    async watch(integration: NewIntegration): Promise<string> {
      const { id } = await app.handlers['integration.add'](integration)
      await world.clock.advance(1000)
      return id
    },
    /** How one integration stands. Throws when it is gone. */
    view(id: string): IntegrationView {
      const view = app.overview().integrations.find((each) => each.id === id)
      if (!view) throw new Error(`No integration ${id}`)
      return view
    },
    /** Its history, newest first, with every check of the runs. */
    async history(id: string): Promise<HistoryEntry[]> {
      const page = await app.handlers['history.page']({ integrationId: id, before: null, limit: 500 })
      const opened = page.entries.map(async (entry) => {
        if (!entry.run) return [entry]
        const run = { integrationId: id, since: entry.run.since, at: entry.at }
        return (await app.handlers['history.run'](run)).entries
      })
      return (await Promise.all(opened)).flat()
    },
  }
}

/** A running journey. */
export type Journey = Awaited<ReturnType<typeof startJourney>>

/** The bot of the journey in one of its channels, every five minutes. */
export function botIn(journey: Journey, channel: 'app-reviews' | 'alerts'): NewIntegration {
  return {
    kind: 'bot',
    name: `Reviews to #${channel}`,
    token: journey.slack.token('reviews'),
    channel: journey.slack.channelId(channel),
    everySeconds: 300,
  }
}

/** The webhook of the journey, every five minutes. */
export function deployHook(journey: Journey): NewIntegration {
  return { kind: 'webhook', name: 'Deploy hook', url: journey.slack.hookUrl('deploys'), everySeconds: 300 }
}

function createWorld() {
  const slack = createFakeSlack([ACME])
  return {
    slack,
    clock: new VirtualClock({ settle: () => settle(slack.network) }),
    network: new FakeNetwork(),
    power: new FakePower(),
    notifier: new FakeNotifier(),
    tray: new FakeTray(),
    window: new FakeWindow(),
    secrets: new FakeSecrets(),
    settings: new FakeSettingsStore(),
    integrations: new FakeIntegrationStore(),
    random: new FakeRandom(),
    shell: new FakeShell(),
    languages: new FakeLanguages(),
    files: new FakeFiles(),
    ownFacts: new FakeOwnFacts(),
    system: new FakeSystem(),
    log: new FakeLogger(),
    lines: [] as string[],
  }
}

async function launch(world: ReturnType<typeof createWorld>, folder: string): Promise<App> {
  const { slack, clock, log, lines, ...rest } = world
  const now = () => clock.now()
  const knownSecrets = createKnownSecrets()
  const durable = openHistory({ file: join(folder, 'history.db'), now, log })
  const session = openHistory({ file: ':memory:', now, log })
  const slackParts = { fetch: slack.fetch, now, timeoutMs: 10_000, secretMaskers: [knownSecrets.mask] }
  const ports: Ports = {
    ...rest,
    clock,
    log,
    knownSecrets,
    slack: createSlackGateway(slackParts),
    directory: createChannelDirectory(slackParts),
    witness: createSlackWitness({ fetch: slack.fetch, network: world.network, timeoutMs: 10_000 }),
    history: durable.history,
    sessionHistory: session.history,
    announcer: { say: (line) => void lines.push(line) },
    notices: [...durable.notices],
  }
  const app = composeApp(ports, { demo: false })
  await app.start()
  await settle(slack.network)
  return app
}

/** Quiet for this many turns of the event loop: more than any chain of promises between two requests needs. */
const QUIET_TURNS = 12

async function settle(network: { inFlight: number }): Promise<void> {
  for (let quiet = 0; quiet < QUIET_TURNS; quiet = network.inFlight === 0 ? quiet + 1 : 0) {
    await new Promise((resolve) => setImmediate(resolve))
  }
}
