import { notesMessages as notes } from '../../shared/language/en/notes.ts'
import type { NoReply, SlackBody, SlackReply } from './slack-reply.ts'

/** What is known around a reply when it is judged. */
export type ReplyFacts = {
  /** What the operating system says about the network; a missing connection is then no riddle. */
  online?: boolean
  /** The token's scopes as auth.test gave them, for a reply that does not tell them itself. */
  scopes?: readonly string[] | null
}

/** The workspace's name as a good auth.test gives it, else null. */
export function workspaceOf(reply: SlackReply): string | null {
  return text(goodBody(reply)?.team)
}

/** The name of the bot, or of the person, as a good auth.test gives it, else null. */
export function userOf(reply: SlackReply): string | null {
  return text(goodBody(reply)?.user)
}

/** The workspace's address as a good auth.test gives it, else null. Nobody has checked it. */
export function workspaceUrlOf(reply: SlackReply): string | null {
  return text(goodBody(reply)?.url)
}

/** The app's id as a good auth.test gives it of late, else null. Nobody has checked it. */
export function appIdOf(reply: SlackReply): string | null {
  return text(goodBody(reply)?.app_id)
}

/** The channel's name as a good conversations.info gives it, else null: a direct message has none. */
export function channelNameOf(reply: SlackReply): string | null {
  return text(channelOf(reply)?.name)
}

/** Whether the channel of a good conversations.info is private, or null where that is not said. */
export function isPrivateOf(reply: SlackReply): boolean | null {
  const value = channelOf(reply)?.is_private
  return typeof value === 'boolean' ? value : null
}

/** The granted scopes that came with a reply, or null where it told none. */
export function scopesOf(reply: SlackReply): string[] | null {
  return reply.kind === 'json' ? reply.scopes : null
}

/** Facts for the evidence, in words, that are no failure: in English, as they are stored. */
export function notesOf(reply: SlackReply): string[] {
  if (reply.kind === 'no-reply') return certificateNotes(reply)
  const body = goodBody(reply)
  const team = text(body?.team)
  const channel = channelOf(reply)
  const name = text(channel?.name)
  const found = [
    team && notes.workspaceName(team),
    name && notes.channelName(name),
    channel?.is_ext_shared === true && notes.sharedOutside(),
    channel?.is_pending_ext_shared === true && notes.invitationOpen(),
    channel?.is_org_shared === true && notes.sharedInside(),
    typeof body?.warning === 'string' && notes.slackWarning(body.warning),
  ]
  return found.filter((note) => typeof note === 'string' && note !== '') as string[]
}

function certificateNotes({ fault, issuer }: NoReply): string[] {
  return fault === 'tls' && issuer ? [notes.certificate(issuer)] : []
}

/** The conversation in a good answer of conversations.info, or null. */
export function channelOf(reply: SlackReply): Record<string, unknown> | null {
  const channel = goodBody(reply)?.channel
  return isRecord(channel) ? channel : null
}

/** Whether a value is an object with fields, as JSON has them. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function goodBody(reply: SlackReply): SlackBody | null {
  return reply.kind === 'json' && reply.body.ok ? reply.body : null
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.slice(0, 200) : null
}
