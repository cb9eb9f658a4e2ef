import { once } from 'node:events'
import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { type DemoServer, startDemoServer } from '../../electron/demo/demo-server.ts'
import type { WorkspaceSetup } from '../../electron/demo/workspace-setup.ts'
import type { Question } from '../../electron/slack-ports.ts'
import type { CheckKind } from '../../shared/outcome.ts'
import { TOKEN } from '../electron/slack/asking.ts'
import { closeOddServers, HOOK_PATH, startOddServer } from '../electron/slack/odd-server.ts'
import type { Case, Place, Scene } from './case.ts'

/** A question for the child to ask. */
export type Ask = {
  case: string
  question: Question
  /** The host that is looked up instead of Slack's; a name that does not exist. */
  lookUp?: string
}

/** Every case set up on servers of its own, and what there is to ask. */
export type Stage = { slack: DemoServer; asks: Ask[]; close(): Promise<void> }

/** Where each question goes. */
type Addresses = { apiUrl: string; hookUrl: string; token: string; channel: string; lookUp?: string }

const CHANNEL = 'C0123456789'

/** Whether this computer can speak to itself over IPv6. */
export function hasIpv6(): boolean {
  return Object.values(networkInterfaces()).some((each) => each?.some(({ address }) => address === '::1'))
}

/** Sets up every case. All can be asked at the same time: each has its own bot, channel, webhook or server. */
export async function openStage(cases: readonly Case[]): Promise<Stage> {
  const slack = await startDemoServer({ workspaces: [workspaceFor(cases.length)] })
  const asks: Ask[] = []
  for (const [index, { name, scene, expected }] of cases.entries()) {
    const { lookUp, ...addresses } = await addressesOf(scene, placeOf(slack, index))
    for (const check of Object.keys(expected) as CheckKind[]) {
      const question = questionOf(check, addresses)
      asks.push({ case: name, question, ...(lookUp !== undefined && { lookUp }) })
    }
  }
  return {
    slack,
    asks,
    async close() {
      await Promise.all([slack.close(), closeOddServers()])
    },
  }
}

function questionOf(check: CheckKind, { apiUrl, hookUrl, token, channel }: Addresses): Question {
  if (check === 'webhook') return { check, url: hookUrl }
  return check === 'auth' ? { check, apiUrl, token } : { check, apiUrl, token, channel }
}

async function addressesOf(scene: Scene, place: Place): Promise<Addresses> {
  switch (scene.at) {
    case 'demo':
      scene.arrange(place)
      return inDemo(place)
    case 'odd-server': {
      const { tls = false, host = '127.0.0.1' } = scene
      // Without IPv6 there is nothing to listen on, and nobody answers there.
      if (host === '::1' && !hasIpv6()) return at(`http://[::1]:${await closedPort()}`)
      return at((await startOddServer(scene.answering, { tls, host })).origin)
    }
    case 'closed-port':
      return at(`http://127.0.0.1:${await closedPort()}`)
    case 'unknown-name':
      return {
        ...at('https://slack.com'),
        hookUrl: `https://hooks.slack.com${HOOK_PATH}`,
        lookUp: 'no-such-host.invalid',
      }
    default:
      return scene satisfies never
  }
}

function at(origin: string): Addresses {
  return { apiUrl: `${origin}/api/`, hookUrl: `${origin}${HOOK_PATH}`, token: TOKEN, channel: CHANNEL }
}

function inDemo({ slack, bot, channel, hook }: Place): Addresses {
  const { apiUrl } = slack
  return { apiUrl, token: slack.token(bot), channel, hookUrl: slack.hookUrl(hook) }
}

/** A port on which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

function placeOf(slack: DemoServer, index: number): Place {
  return { slack, bot: `bot-${index}`, channel: channelId(index), hook: `hook-${index}` }
}

function channelId(index: number): string {
  return `C0CASE${String(index).padStart(5, '0')}`
}

/** One workspace with a bot, a channel and a webhook for each case. */
function workspaceFor(count: number): WorkspaceSetup {
  const numbers = Array.from({ length: count }, (_, index) => index)
  return {
    id: 'T0CONTRACT1',
    name: 'Contract',
    domain: 'contract-test',
    bots: numbers.map((index) => ({
      name: `bot-${index}`,
      appName: `App ${index}`,
      appId: `A0CASE${index}`,
      userId: `U0CASE${index}`,
      botId: `B0CASE${index}`,
      scopes: ['channels:read', 'groups:read', 'chat:write'],
    })),
    channels: numbers.map((index) => ({
      id: channelId(index),
      name: `case-${index}`,
      isPrivate: false,
      members: [`bot-${index}`],
    })),
    hooks: numbers.map((index) => ({
      name: `hook-${index}`,
      id: `B0CASE${index}`,
      channel: channelId(index),
      bot: null,
    })),
  }
}
