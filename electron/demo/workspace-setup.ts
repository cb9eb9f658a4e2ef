/** A Slack app installed in a workspace, with the bot user and the token that it got there. */
export type BotSetup = {
  /** Names it in verbs, scenarios and the log, so that none of them holds the token. */
  name: string
  appName: string
  appId: string
  userId: string
  botId: string
  /** What the token may do, as `x-oauth-scopes` tells it. */
  scopes: readonly string[]
}

/** A channel and who is in it. */
export type ChannelSetup = {
  id: string
  name: string
  isPrivate: boolean
  /** Names of the bots that are members. */
  members: readonly string[]
}

/** An incoming webhook. */
export type HookSetup = {
  name: string
  /** The `B…` part of its address. */
  id: string
  /** The id of the channel it posts to. */
  channel: string
  /** The bot it was installed with: when that token is revoked, Slack removes the hook too. */
  bot: string | null
}

/** A workspace as it is when all is well. Names are unique over all workspaces of a server. */
export type WorkspaceSetup = {
  id: string
  name: string
  domain: string
  bots: readonly BotSetup[]
  channels: readonly ChannelSetup[]
  hooks: readonly HookSetup[]
}
