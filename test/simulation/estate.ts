import type { NewIntegration } from '../../shared/ipc.ts'
import { MINUTE, SECOND } from '../../shared/time.ts'
import type { SeededRandom } from './seeded-random.ts'

/** Where something can break: a workspace, a token, a channel, a bot's membership in a channel, or a webhook. */
export type Place =
  | `workspace ${string}`
  | `token ${string}`
  | `channel ${string}`
  | `member ${string}`
  | `hook ${string}`

/** An integration as the world knows it. */
export type Member = {
  /** Its name in the app. */
  name: string
  workspace: string
  /** The token's, or the webhook's address. */
  secret: string
  /** The channel's ID; null for a webhook. */
  channel: string | null
  everyMs: number
  /** Everything whose trouble is its trouble. */
  places: readonly Place[]
}

/** How many of what there is. */
export type EstateSize = {
  integrations: number
  workspaces: number
  tokens: number
  everyMinutes: readonly number[]
  /** So many webhooks more, which are asked every other minute. */
  often: number
}

/** Who is watched: bots that share tokens and channels, and webhooks. */
export function createEstate(random: SeededRandom, size: EstateSize): Member[] {
  const members = new Map<string, Member>()
  while (members.size < size.integrations) {
    const member = random.chance(0.25) ? hook(members.size, random, size) : bot(random, size)
    members.set(member.name, member)
  }
  for (let index = 0; index < size.often; index += 1) {
    const member = hook(members.size, random, { ...size, everyMinutes: [2] })
    members.set(member.name, member)
  }
  return [...members.values()]
}

/** The integration as the window's form would send it. */
export function draftOf({ name, secret, channel, everyMs }: Member): NewIntegration {
  const common = { name, everySeconds: everyMs / SECOND }
  return channel === null
    ? { kind: 'webhook', ...common, url: secret }
    : { kind: 'bot', ...common, token: secret, channel }
}

function bot(random: SeededRandom, size: EstateSize): Member {
  // A few tokens serve many channels, as in life.
  const token = Math.min(random.between(0, size.tokens - 1), random.between(0, size.tokens - 1))
  const workspace = `W${token % size.workspaces}`
  const channel = `C0${workspace}${String(random.between(0, size.integrations)).padStart(6, '0')}`
  const secret = `xoxb-test-${workspace}-${String(token).padStart(12, '0')}`
  const places = [
    `workspace ${workspace}`,
    `token ${secret}`,
    `channel ${channel}`,
    `member ${secret} ${channel}`,
  ] as const
  const name = `bot ${token} in ${channel}`
  return { name, workspace, secret, channel, everyMs: interval(random, size), places }
}

function hook(index: number, random: SeededRandom, size: EstateSize): Member {
  const workspace = `W${random.between(0, size.workspaces - 1)}`
  const secret = `https://hooks.slack.com/services/T0${workspace}/B${String(index).padStart(8, '0')}/test${index}`
  const name = `hook ${index}`
  return {
    name,
    workspace,
    secret,
    channel: null,
    everyMs: interval(random, size),
    places: [`hook ${secret}`],
  }
}

function interval(random: SeededRandom, { everyMinutes }: EstateSize): number {
  return random.pick(everyMinutes) * MINUTE
}
