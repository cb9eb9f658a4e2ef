import type { Outcome } from './outcome.ts'

/** What a pasted secret is, where it can be used. */
export type PastedKind = 'bot' | 'user' | 'webhook'

/** Why something that was pasted cannot be used. */
export type PastedRefusal =
  | 'app-token' // only opens Socket Mode connections
  | 'refresh-token' // only fetches other tokens
  | 'workflow-token' // dies after 15 minutes
  | 'session-token' // a person's browser session
  | 'legacy-token' // no longer handed out
  | 'cut-off-token'
  | 'odd-token' // it has characters that no token has
  | 'secret' // 32 hex digits: a signing, client or verification secret
  | 'client-id'
  | 'workflow-url' // asking it would start a workflow
  | 'cut-off-webhook'
  | 'other-address'
  | 'twice' // pasted a second time
  | 'watched' // a webhook that is watched already
  | 'environment' // a set-up file names a variable of the environment
  | 'not-json'
  | 'not-setup-file'
  | 'unknown'

/** What a set-up file wants of a token or a webhook. */
export type PastedWish = { name: string | null; channel: string | null; everySeconds: number | null }

/** One thing that was pasted. The secret itself stays in the main process: `id` names it, `mask` shows it. */
export type Pasted =
  | {
      usable: true
      id: string
      kind: PastedKind
      mask: string
      /** What stood before it on its line. */
      name: string | null
      /** Where its Web API is, where a set-up file says so. */
      apiUrl: string | null
      wishes: PastedWish[]
      /** The names of the integrations that use it already. */
      watchedAs: string[]
    }
  | {
      usable: false
      why: PastedRefusal
      /** Its mask, or '' where it has the shape of no secret. */
      mask: string
      /** The line it stood on, from 1; in a set-up file the number of its entry. */
      line: number
    }

/** The scopes with which Redbar sees what it is asked to watch, and the one with which an app posts. */
export const watchScopes = ['channels:read', 'groups:read', 'chat:write'] as const
/** A scope that Redbar looks for. */
export type WatchScope = (typeof watchScopes)[number]

/** What Slack says of a token. */
export type AskedToken = {
  /** Ok or a warning where the token is good. */
  outcome: Outcome
  workspace: string | null
  /** The name of the bot, or of the person behind a user token. */
  bot: string | null
  /** What was granted; null where Slack did not say. */
  scopes: string[] | null
  missing: WatchScope[]
  /** Whether its channels can be listed. */
  canList: boolean
  /** How long to wait (ms) before it is worth asking again, where Slack said so. */
  waitMs: number | null
}

/** A channel to choose. */
export type ChannelFound = {
  id: string
  name: string
  isPrivate: boolean
  isArchived: boolean
  isMember: boolean
  /** The name of the integration that watches it with this token. */
  watchedAs: string | null
}

/** Part of a workspace's channels. */
export type ChannelPage =
  | { kind: 'page'; channels: ChannelFound[]; next: string | null }
  /** Slack asks to wait so long (ms). */
  | { kind: 'wait'; forMs: number }
  | { kind: 'refused'; outcome: Exclude<Outcome, { status: 'ok' }> }

/** Why a text names no channel. */
export type ChannelRefusal = 'empty' | 'name' | 'person' | 'no-id'

/** What came of trying: what a check of it would find. */
export type Tried =
  | {
      kind: 'tried'
      channel: string | null
      channelName: string | null
      workspace: string | null
      outcome: Outcome
    }
  | { kind: 'no-channel'; why: ChannelRefusal }
  /** Slack asks to wait so long (ms). */
  | { kind: 'wait'; forMs: number }

/** What became of saving: where there is no keyring, the user has to agree first. */
export type SavedSetup = { kind: 'saved'; ids: string[] } | { kind: 'no-keyring' }
