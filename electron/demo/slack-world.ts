import { type Fault, type FaultTarget, type Subject, touches } from './fault.ts'
import {
  botOf,
  buildState,
  type Channel,
  channelOf,
  type Fields,
  hookOf,
  type SlackState,
} from './slack-state.ts'
import type { WorkspaceSetup } from './workspace-setup.ts'

/** Takes back what returned it. Safe to call twice, and after `mend`. */
export type Undo = () => void

/**
 * What can happen to the workspaces. Bots go by name or token, channels by name or id, hooks by name; an unknown
 * one throws. Several things can hold at once; each returns its own undo.
 */
export type SlackVerbs = {
  /** Every method answers `token_revoked`, and hooks installed with the bot answer 404 `no_service`. */
  revokeToken(bot: string): Undo
  /** Every method answers `account_inactive`. */
  deactivateAccount(bot: string): Undo
  /** Undoes a revocation or deactivation. */
  restoreToken(bot: string): Undo
  /** conversations.info says `is_archived: true` in an ok answer; hooks of the channel answer 410. */
  archiveChannel(channel: string): Undo
  unarchiveChannel(channel: string): Undo
  /** conversations.info answers `channel_not_found`, hooks of the channel 404 `channel_not_found`. */
  deleteChannel(channel: string): Undo
  restoreChannel(channel: string): Undo
  /** A public channel then says `is_member: false`, a private one is not found. */
  removeFromChannel(bot: string, channel: string): Undo
  addToChannel(bot: string, channel: string): Undo
  renameChannel(channel: string, name: string): Undo
  /** Lays fields over the channel as conversations.info shows it (`is_read_only`, `properties`). */
  changeChannel(channel: string, fields: Fields): Undo
  /** Lays fields over the answer of auth.test (`expires_in`). */
  changeAuth(bot: string, fields: Fields): Undo
  /** Grants exactly these scopes; without `channels:read` or `groups:read` a channel cannot be seen. */
  setScopes(bot: string, scopes: readonly string[]): Undo
  /** The hook answers 404 `no_service`. */
  removeHook(hook: string): Undo
  restoreHook(hook: string): Undo
  /** Web API methods answer that code, listed or not; `target` narrows it. */
  failWith(code: string, target?: FaultTarget, fields?: Fields): Undo
  /** The hook answers so, whatever it is sent. */
  failHook(hook: string, reply: { status: number; body: string }): Undo
  /** Something goes wrong on the way; the newest fault of a kind wins, slowness adds up. */
  impair(fault: Fault, target?: FaultTarget): Undo
  /** All is well again, and everything that the verbs changed is forgotten. */
  mend(): void
}

/** The workspaces' state and the verbs that change it. */
export type SlackWorld = SlackVerbs & {
  /** As it is now; not to be kept over a change. */
  state(): SlackState
  /** The faults that touch a request, newest first. */
  faultsOn(subject: Subject): Fault[]
}

/** A world in which all is well. Free of HTTP and of time. */
export function createSlackWorld(workspaces: readonly WorkspaceSetup[]): SlackWorld {
  let state = buildState(workspaces)
  let faults: { fault: Fault; target: FaultTarget }[] = []

  function impair(fault: Fault, target: FaultTarget = {}): Undo {
    const known = knownTarget(state, target)
    const entry = { fault, target: known }
    faults = [entry, ...faults]
    return () => {
      faults = faults.filter((other) => other !== entry)
    }
  }

  return {
    ...stateVerbs(() => state),
    failWith: (code, target = {}, fields = {}) =>
      impair({ kind: 'error', code, fields }, { ...target, on: 'api' }),
    failHook: (hook, reply) => impair({ kind: 'reply', ...reply }, { hook }),
    impair,
    mend() {
      state = buildState(workspaces)
      faults = []
    },
    state: () => state,
    faultsOn: (subject) => faults.filter(({ target }) => touches(target, subject)).map(({ fault }) => fault),
  }
}

type StateVerbs = Omit<SlackVerbs, 'failWith' | 'failHook' | 'impair' | 'mend'>

function stateVerbs(state: () => SlackState): StateVerbs {
  const bot = (name: string) => botOf(state(), name)
  const channel = (name: string) => channelOf(state(), name)
  const hook = (name: string) => hookOf(state(), name)
  return {
    revokeToken: (name) => change(bot(name), { grip: 'revoked' }),
    deactivateAccount: (name) => change(bot(name), { grip: 'inactive' }),
    restoreToken: (name) => change(bot(name), { grip: 'good' }),
    archiveChannel: (name) => change(channel(name), { archived: true }),
    unarchiveChannel: (name) => change(channel(name), { archived: false }),
    deleteChannel: (name) => change(channel(name), { deleted: true }),
    restoreChannel: (name) => change(channel(name), { deleted: false }),
    removeFromChannel: (botName, name) => without(channel(name), bot(botName).name),
    addToChannel: (botName, name) => withMember(channel(name), bot(botName).name),
    renameChannel: (name, newName) => change(channel(name), { name: newName }),
    changeChannel: (name, fields) => change(channel(name), { extra: { ...channel(name).extra, ...fields } }),
    changeAuth: (name, fields) => change(bot(name), { extra: { ...bot(name).extra, ...fields } }),
    setScopes: (name, scopes) => change(bot(name), { scopes }),
    removeHook: (name) => change(hook(name), { removed: true }),
    restoreHook: (name) => change(hook(name), { removed: false }),
  }
}

/** Changes a record in place; the undo puts back what was there, in that record only (a mended world has new ones). */
function change<T extends object>(record: T, changes: Partial<T>): Undo {
  const before = { ...record }
  const keys = Object.keys(changes)
  Object.assign(record, changes)
  return once(() => {
    Object.assign(record, Object.fromEntries(Object.entries(before).filter(([key]) => keys.includes(key))))
  })
}

function withMember(channel: Channel, bot: string): Undo {
  if (channel.members.has(bot)) return () => {}
  channel.members = new Set([...channel.members, bot])
  return once(() => without(channel, bot))
}

function without(channel: Channel, bot: string): Undo {
  if (!channel.members.has(bot)) return () => {}
  channel.members = new Set([...channel.members].filter((member) => member !== bot))
  return once(() => withMember(channel, bot))
}

function once(task: () => void): Undo {
  let done = false
  return () => {
    if (!done) task()
    done = true
  }
}

/** A target whose bot is a name. Throws where it names nothing, so that a misspelt fault is not a silent one. */
function knownTarget(state: SlackState, target: FaultTarget): FaultTarget {
  if (target.hook !== undefined) hookOf(state, target.hook)
  if (target.workspace !== undefined && !state.workspaces.some(({ id }) => id === target.workspace)) {
    throw new Error('The demo has no such workspace.')
  }
  return target.bot === undefined ? target : { ...target, bot: botOf(state, target.bot).name }
}
