import type { ApiCall } from './call.ts'
import { channelFields } from './channel-fields.ts'
import type { Bot, Channel, SlackState } from './slack-state.ts'

type Body = Record<string, unknown> & { ok: boolean }

/** The scope behind each type of channel; direct messages are none of the demo's. */
const SCOPES: Readonly<Record<string, string>> = {
  public_channel: 'channels:read',
  private_channel: 'groups:read',
}
const DEFAULT_LIMIT = 100
const MOST = 1000
/** What a cursor of this server begins with. */
const CURSOR = /^demo:(\d+)$/

/** conversations.list (docs: its method page): a private channel is listed only for its members, an archived one too. */
export function conversationsList(bot: Bot, call: ApiCall, state: SlackState): Body {
  const types = (call.args.types ?? 'public_channel').split(',').filter((each) => each in SCOPES)
  if (types.length === 0) return { ok: false, error: 'invalid_types' }
  const needed = types.map((type) => SCOPES[type] ?? '').find((scope) => !bot.scopes.includes(scope))
  if (needed) return { ok: false, error: 'missing_scope', needed, provided: bot.scopes.join(',') }
  const limit = Number(call.args.limit ?? DEFAULT_LIMIT)
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST) return { ok: false, error: 'invalid_limit' }
  const from = call.args.cursor ? placeOf(call.args.cursor) : 0
  if (from === null) return { ok: false, error: 'invalid_cursor' }
  const all = state.channels.filter((channel) => isListed(bot, channel, types, call.args))
  const rest = all.length > from + limit
  return {
    ok: true,
    channels: all.slice(from, from + limit).map((each) => channelFields(each, each.members.has(bot.name))),
    response_metadata: { next_cursor: rest ? cursorAt(from + limit) : '' },
  }
}

function isListed(
  bot: Bot,
  { workspace, deleted, archived, isPrivate, members }: Channel,
  types: readonly string[],
  args: ApiCall['args'],
): boolean {
  if (workspace.id !== bot.workspace.id || deleted) return false
  if (archived && args.exclude_archived === 'true') return false
  if (isPrivate) return types.includes('private_channel') && members.has(bot.name)
  return types.includes('public_channel')
}

function cursorAt(place: number): string {
  return Buffer.from(`demo:${place}`).toString('base64')
}

function placeOf(cursor: string): number | null {
  const place = CURSOR.exec(Buffer.from(cursor, 'base64').toString('utf8'))?.[1]
  return place === undefined ? null : Number(place)
}
