import { demoHookSecret, demoToken } from './demo-secret.ts'
import type { BotSetup, ChannelSetup, HookSetup, WorkspaceSetup } from './workspace-setup.ts'

/** Fields that Slack's answers carry beside those that this server builds itself. */
export type Fields = Record<string, unknown>

/** A bot as it is now. */
export type Bot = BotSetup & {
  workspace: WorkspaceSetup
  token: string
  grip: 'good' | 'revoked' | 'inactive'
  /** Laid over the answer of auth.test. */
  extra: Fields
}

/** A channel as it is now. */
export type Channel = Omit<ChannelSetup, 'members'> & {
  workspace: WorkspaceSetup
  members: ReadonlySet<string>
  archived: boolean
  deleted: boolean
  /** Laid over the channel in the answer of conversations.info. */
  extra: Fields
}

/** An incoming webhook as it is now. */
export type Hook = HookSetup & { workspace: WorkspaceSetup; secret: string; removed: boolean }

/** Everything that the server knows about its workspaces. */
export type SlackState = {
  workspaces: readonly WorkspaceSetup[]
  bots: readonly Bot[]
  channels: readonly Channel[]
  hooks: readonly Hook[]
}

/** The state in which all is well. Throws when two bots, channels or hooks share a name. */
export function buildState(workspaces: readonly WorkspaceSetup[]): SlackState {
  const bots = workspaces.flatMap((workspace) => workspace.bots.map((bot) => newBot(workspace, bot)))
  const channels = workspaces.flatMap((workspace) =>
    workspace.channels.map((it) => newChannel(workspace, it)),
  )
  const hooks = workspaces.flatMap((workspace) => workspace.hooks.map((hook) => newHook(workspace, hook)))
  for (const named of [bots, channels, hooks]) refuseTwins(named.map(({ name }) => name))
  return { workspaces, bots, channels, hooks }
}

function newBot(workspace: WorkspaceSetup, bot: BotSetup): Bot {
  return { ...bot, workspace, token: demoToken(bot.name), grip: 'good', extra: {} }
}

function newChannel(workspace: WorkspaceSetup, channel: ChannelSetup): Channel {
  const { members, ...rest } = channel
  return { ...rest, workspace, members: new Set(members), archived: false, deleted: false, extra: {} }
}

function newHook(workspace: WorkspaceSetup, hook: HookSetup): Hook {
  return { ...hook, workspace, secret: demoHookSecret(hook.name), removed: false }
}

function refuseTwins(names: string[]): void {
  const twin = names.find((name, at) => names.indexOf(name) !== at)
  if (twin !== undefined) throw new Error(`The demo workspaces name "${twin}" twice.`)
}

/** The bot of that name or token. Throws when there is none, without repeating what may be a token. */
export function botOf(state: SlackState, nameOrToken: string): Bot {
  return found(
    state.bots.find((bot) => bot.name === nameOrToken || bot.token === nameOrToken),
    'bot',
  )
}

/** The channel of that name or id. Throws when there is none. */
export function channelOf(state: SlackState, nameOrId: string): Channel {
  return found(
    state.channels.find((channel) => channel.name === nameOrId || channel.id === nameOrId),
    'channel',
  )
}

/** The hook of that name. Throws when there is none. */
export function hookOf(state: SlackState, name: string): Hook {
  return found(
    state.hooks.find((hook) => hook.name === name),
    'hook',
  )
}

/** The path of a hook's address on this server: the secret itself. */
export function hookPath(hook: Hook): string {
  return `/services/${hook.workspace.id}/${hook.id}/${hook.secret}`
}

function found<T>(thing: T | undefined, kind: string): T {
  if (thing === undefined) throw new Error(`The demo workspaces have no such ${kind}.`)
  return thing
}
