import { type Answer, jsonAnswer } from './answer.ts'
import type { ApiCall } from './call.ts'
import { channelFields } from './channel-fields.ts'
import { conversationsList } from './channel-list.ts'
import type { Bot, Channel, SlackState } from './slack-state.ts'

type Body = Record<string, unknown> & { ok: boolean }
type Method = {
  /** What `x-accepted-oauth-scopes` says. */
  accepts: string
  answer(bot: Bot, call: ApiCall, state: SlackState): Body
}

/** A map, so that no path can name a method of objects. */
const methods: ReadonlyMap<string, Method> = new Map(
  Object.entries({
    'auth.test': { accepts: '', answer: authTest },
    'conversations.info': {
      accepts: 'channels:read,groups:read,mpim:read,im:read,read',
      answer: conversationsInfo,
    },
    'conversations.list': {
      accepts: 'channels:read,groups:read,mpim:read,im:read,read',
      answer: conversationsList,
    },
  }),
)

/** The bot whose token a call carries, or null. */
export function callerOf(state: SlackState, call: ApiCall): Bot | null {
  return state.bots.find((bot) => bot.token === call.token) ?? null
}

/** What Slack's Web API answers while nothing is in the way. */
export function answerApi(state: SlackState, call: ApiCall): Answer {
  if (call.method === 'api.test') return finish(call, null, apiTest(call))
  const method = methods.get(call.method)
  if (method === undefined)
    return finish(call, null, { ok: false, error: 'unknown_method', req_method: call.method })
  const caller = callerOf(state, call)
  const refusal = refuse(call, caller)
  if (refusal !== null || caller === null) return finish(call, null, { ok: false, error: refusal })
  return finish(call, caller, method.answer(caller, call, state), method.accepts)
}

/** A Web API answer with that code, as Slack gives it to that caller: HTTP 200, and scopes also on failures. */
export function failApi(call: ApiCall, caller: Bot | null, code: string, fields: object): Answer {
  return finish(call, caller, { ok: false, error: code, ...fields }, methods.get(call.method)?.accepts)
}

/** Why Slack does not even look at the question, or null. */
function refuse(call: ApiCall, caller: Bot | null): string | null {
  if (call.token === null) return 'not_authed'
  if (caller === null) return 'invalid_auth'
  if (caller.grip === 'revoked') return 'token_revoked'
  return caller.grip === 'inactive' ? 'account_inactive' : null
}

function authTest(bot: Bot): Body {
  return {
    ok: true,
    url: `https://${bot.workspace.domain}.slack.com/`,
    team: bot.workspace.name,
    user: bot.name,
    team_id: bot.workspace.id,
    user_id: bot.userId,
    bot_id: bot.botId,
    app_id: bot.appId,
    app_name: bot.appName,
    is_enterprise_install: false,
    ...bot.extra,
  }
}

/** conversations.info takes no JSON: a channel in a JSON body was never given (docs: its method page). */
function conversationsInfo(bot: Bot, call: ApiCall, state: SlackState): Body {
  const id = call.args.channel
  if (!id) {
    const messages = ['[ERROR] missing required field: channel']
    return { ok: false, error: 'invalid_arguments', response_metadata: { messages } }
  }
  const channel = state.channels.find((it) => it.id === id && it.workspace.id === bot.workspace.id)
  const needed = channel?.isPrivate ? 'groups:read' : 'channels:read'
  if (!bot.scopes.includes(needed)) {
    return { ok: false, error: 'missing_scope', needed, provided: bot.scopes.join(',') }
  }
  if (channel === undefined || !canSee(bot, channel)) return { ok: false, error: 'channel_not_found' }
  return { ok: true, channel: channelFields(channel, channel.members.has(bot.name)) }
}

/** A private channel does not exist for those who are not in it (seen: getsentry #119600, bolt-js #1235). */
function canSee(bot: Bot, channel: Channel): boolean {
  return !channel.deleted && (!channel.isPrivate || channel.members.has(bot.name))
}

/** api.test needs no token, repeats its arguments and fails on demand. */
function apiTest(call: ApiCall): Body {
  const args = { ...call.args, ...call.jsonArgs }
  const error = args.error
  const echo = Object.keys(args).length > 0 ? { args } : {}
  return typeof error === 'string' && error !== '' ? { ok: false, error, ...echo } : { ok: true, ...echo }
}

function finish(call: ApiCall, caller: Bot | null, body: Record<string, unknown>, accepts = ''): Answer {
  const scopes: Record<string, string> =
    caller === null ? {} : { 'x-oauth-scopes': caller.scopes.join(','), 'x-accepted-oauth-scopes': accepts }
  return jsonAnswer(withWarning(body, call.warning), scopes)
}

/** Slack tells a warning twice: in `warning`, and in a list beside its other messages. */
function withWarning(body: Record<string, unknown>, warning: ApiCall['warning']): Record<string, unknown> {
  if (warning === null) return body
  const metadata = typeof body.response_metadata === 'object' ? body.response_metadata : {}
  return { ...body, warning, response_metadata: { ...metadata, warnings: [warning] } }
}
