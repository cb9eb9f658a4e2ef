import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { composeApp } from '../../electron/compose.ts'
import { demoIntegrations } from '../../electron/demo/demo-day.ts'
import { demoWorkspaces } from '../../electron/demo/demo-workspaces.ts'
import { createKnownSecrets } from '../../electron/monitor/known-secrets.ts'
import type { Ports, Random } from '../../electron/ports.ts'
import type { SecretStore } from '../../electron/secret-ports.ts'
import { createChannelDirectory } from '../../electron/slack/channel-list.ts'
import { createSlackGateway } from '../../electron/slack/slack-gateway.ts'
import { createSlackWitness } from '../../electron/slack/slack-witness.ts'
import type { SlackGateway } from '../../electron/slack-ports.ts'
import { openHistory } from '../../electron/storage/history-store.ts'
import { openSecretFile } from '../../electron/storage/secret-file.ts'
import { MINUTE } from '../../shared/time.ts'
import {
  FakeFiles,
  FakeIntegrationStore,
  FakeLanguages,
  FakeLogger,
  FakeNetwork,
  FakeNotifier,
  FakeOwnFacts,
  FakePower,
  FakeSettingsStore,
  FakeShell,
  FakeTray,
  FakeWindow,
} from '../fakes/fake-ports.ts'
import { createFakeSlack } from '../fakes/fake-slack.ts'
import { FakeSystem } from '../fakes/fake-system.ts'
import { VirtualClock } from '../fakes/virtual-clock.ts'
import { BEGINNING, type Ending, type Happening, NOW, storyOf } from './story.ts'

const EVERY_SECONDS = 300
/** The app that is photographed starts this much (ms) after the made-up day has ended. */
const RESTART_MS = 2 * MINUTE

/**
 * Lets Redbar itself live through a day of the demo's workspaces in virtual time, watching every five minutes, and
 * leaves its data in `profile`: what a window shows of it is what it would show after a real day.
 */
export async function liveThrough(profile: string, ending: Ending): Promise<void> {
  mkdirSync(profile, { recursive: true })
  const slack = createFakeSlack(demoWorkspaces)
  const clock = new VirtualClock({ startAt: BEGINNING, settle: () => settle(slack.network) })
  const power = new FakePower()
  const integrations = new FakeIntegrationStore()
  const app = composeApp({ ...portsIn(profile, { slack, clock }), power, integrations }, { demo: false })
  await app.start()
  for (const draft of demoIntegrations({ ...slack, url: '', close: async () => {} })) {
    await app.handlers['integration.add']({ ...draft, everySeconds: EVERY_SECONDS })
  }
  for (const happening of storyOf(ending)) {
    await clock.advance(NOW - happening.ago - clock.now())
    happen(happening, { slack, clock, power })
  }
  await clock.advance(NOW - RESTART_MS - clock.now())
  await app.stop()
  writeFileSync(path.join(profile, 'config.json'), configOf(integrations))
}

function configOf(integrations: FakeIntegrationStore): string {
  return JSON.stringify({ schemaVersion: 1, integrations: integrations.all() })
}

type Stage = { slack: ReturnType<typeof createFakeSlack>; clock: VirtualClock; power: FakePower }

function happen(happening: Happening, { slack, clock, power }: Stage): void {
  if ('does' in happening) {
    happening.does(slack)
  } else {
    power.suspend()
    clock.sleep(happening.sleepsFor)
    power.resume()
  }
}

function portsIn(profile: string, { slack, clock }: Pick<Stage, 'slack' | 'clock'>): Ports {
  const log = new FakeLogger()
  const now = () => clock.now()
  const knownSecrets = createKnownSecrets()
  const network = new FakeNetwork()
  const random = createDice(1)
  const gateway = createSlackGateway({ fetch: slack.fetch, now, timeoutMs: 10_000 })
  return {
    clock,
    random,
    log,
    network,
    knownSecrets,
    slack: takingTime(gateway, random),
    directory: createChannelDirectory({ fetch: slack.fetch, now, timeoutMs: 10_000 }),
    witness: createSlackWitness({ fetch: slack.fetch, network, timeoutMs: 10_000 }),
    power: new FakePower(),
    history: openHistory({ file: path.join(profile, 'history.db'), now, log }).history,
    sessionHistory: openHistory({ file: ':memory:', now, log }).history,
    integrations: new FakeIntegrationStore(),
    settings: new FakeSettingsStore(),
    secrets: plainSecrets(path.join(profile, 'secrets.json'), { now, log }),
    notifier: new FakeNotifier(),
    tray: new FakeTray(),
    window: new FakeWindow(),
    shell: new FakeShell(),
    languages: new FakeLanguages(),
    files: new FakeFiles(),
    ownFacts: new FakeOwnFacts(),
    system: new FakeSystem(),
    announcer: { say: () => {} },
    notices: [],
  }
}

/** Made-up secrets need no keyring; the app reads them as they are. */
function plainSecrets(file: string, options: { now: () => number; log: FakeLogger }): SecretStore {
  const { secrets } = openSecretFile({ file, ...options })
  return {
    async read(id) {
      const stored = secrets.get(id)
      return stored?.kind === 'plain' ? { kind: 'found', secret: stored.text } : { kind: 'missing' }
    },
    write: async (id, text) => secrets.put(id, { kind: 'plain', text }),
    remove: async (id) => secrets.drop(id),
  }
}

/** In virtual time every answer would have taken 0 ms. */
function takingTime(gateway: SlackGateway, random: Random): SlackGateway {
  return {
    async ask(question, signal) {
      const { reply, exchange } = await gateway.ask(question, signal)
      const durationMs = Math.round(80 + 160 * random.fraction() ** 2)
      return { reply, exchange: { ...exchange, durationMs } }
    },
  }
}

/** Chance that falls the same way each time (mulberry32). */
function createDice(seed: number): Random {
  let state = seed
  let ids = 0
  return {
    fraction() {
      state = (state + 0x6d2b79f5) | 0
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
    },
    id() {
      ids += 1
      return `made-up-${ids}`
    },
  }
}

/** Quiet for this many turns of the event loop: more than any chain of promises between two requests needs. */
const QUIET_TURNS = 12

async function settle(network: { inFlight: number }): Promise<void> {
  for (let quiet = 0; quiet < QUIET_TURNS; quiet = network.inFlight === 0 ? quiet + 1 : 0) {
    await new Promise((resolve) => setImmediate(resolve))
  }
}
