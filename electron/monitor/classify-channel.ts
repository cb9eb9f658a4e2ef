import { OK, type Outcome } from '../../shared/outcome.ts'
import { isRecord } from './facts.ts'
import { breaks, type Decision, inconclusive, outcomeOf, warns } from './verdict.ts'

type Channel = Record<string, unknown>
/** A field of a conversation that means trouble; the field's name is the code. */
type Sign = {
  code: string
  decision: Decision
  seenIn(channel: Channel, scopes: readonly string[] | null): boolean
}

/**
 * Trouble in a good answer, the gravest first (docs: conversation object). conversations.info never answers
 * `is_archived` as an error. An absent field is not a `false` one: Slack leaves many out.
 */
const signs: readonly Sign[] = [
  sign('is_archived', breaks('channel-archived')),
  // The person at the other end of a direct message is gone: what is sent there, nobody reads.
  sign('is_user_deleted', breaks('account-inactive')),
  { code: 'is_member', decision: warns('not-in-channel'), seenIn: isOutside },
  sign('is_moved', warns('channel-moved')),
  // What is left of a channel once shared with another organisation: a read-only copy (docs: channel object).
  sign('is_frozen', warns('read-only-channel')),
  sign('is_read_only', warns('read-only-channel')),
  sign('is_thread_only', warns('read-only-channel')),
  { code: 'posting_restricted_to', decision: warns('read-only-channel'), seenIn: isRestricted },
]

/** The fields that mean trouble, the gravest first. */
export const channelSigns: readonly string[] = signs.map(({ code }) => code)

/** The verdict on the `channel` of a good answer of conversations.info. */
export function classifyChannel(channel: unknown, scopes: readonly string[] | null): Outcome {
  if (!isRecord(channel)) return inconclusive('not-slack')
  const found = signs.find(({ seenIn }) => seenIn(channel, scopes))
  return found ? outcomeOf(found.decision, found.code) : OK
}

function sign(code: string, decision: Decision): Sign {
  // `is_moved` is a number in Slack's examples (0 or 1), the others are booleans.
  return { code, decision, seenIn: (channel) => channel[code] === true || channel[code] === 1 }
}

/** With chat:write.public an app posts to public channels without joining them (docs: scopes). */
function isOutside(channel: Channel, scopes: readonly string[] | null): boolean {
  if (channel.is_member !== false || channel.is_im === true) return false
  const isPublic = channel.is_channel !== false && channel.is_private !== true
  return !(isPublic && scopes?.includes('chat:write.public'))
}

/** `properties.posting_restricted_to` names who may post: kinds of members, users, groups. */
function isRestricted({ properties }: Channel): boolean {
  if (!isRecord(properties) || !isRecord(properties.posting_restricted_to)) return false
  return Object.values(properties.posting_restricted_to).some((who) => Array.isArray(who) && who.length > 0)
}
