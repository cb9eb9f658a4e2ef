import { type Answer, jsonAnswer, wordAnswer } from './answer.ts'
import type { HookCall } from './call.ts'
import { botOf, type Hook, type SlackState } from './slack-state.ts'

/** A webhook's answer, and what it posted (a message's text or a workflow's start), if anything. */
export type HookAnswer = { answer: Answer; posted: string | null }

/** The hook whose address a call used, secret and all, or null. */
export function hookAt(state: SlackState, call: HookCall): Hook | null {
  const [team, id, secret] = call.parts
  const hook =
    call.family === 'services' && state.hooks.find((it) => it.id === id && it.workspace.id === team)
  return hook && hook.secret === secret ? hook : null
}

/** What an incoming webhook answers while nothing is in the way. */
export function answerHook(state: SlackState, call: HookCall): HookAnswer {
  if (call.family !== 'services') return startWorkflow()
  if (call.parts.length !== 3 || call.parts.includes('')) return { answer: elsewhere(), posted: null }
  if (call.httpMethod !== 'POST') return word(405, 'method_not_allowed')
  const refusal = refuse(state, call)
  return refusal ?? post(call)
}

/** A link of a workflow starts it, whatever the body is: it counts as posted. */
function startWorkflow(): HookAnswer {
  return { answer: jsonAnswer({ ok: true }), posted: 'a workflow was started' }
}

/** A malformed path is answered with a redirect to a page that says 200 (seen: hooks.slack.com/services/TEST). */
function elsewhere(): Answer {
  return { ...wordAnswer(302, ''), headers: { 'content-type': 'text/html; charset=utf-8', location: '/' } }
}

/**
 * Why the hook does not look at the message, or null. Slack does not document whether it looks at the message
 * or at the channel first; here it is the channel, so that an archived one is seen without posting.
 */
function refuse(state: SlackState, call: HookCall): HookAnswer | null {
  const [team, id] = call.parts
  if (!state.workspaces.some((workspace) => workspace.id === team)) return word(404, 'no_team')
  if (!state.hooks.some((hook) => hook.id === id && hook.workspace.id === team))
    return word(404, 'no_service')
  const hook = hookAt(state, call)
  if (hook === null) return word(403, 'invalid_token')
  if (hook.removed || isBotRevoked(state, hook)) return word(404, 'no_service')
  const channel = state.channels.find(({ id: channelId }) => channelId === hook.channel)
  if (channel === undefined || channel.deleted) return word(404, 'channel_not_found')
  return channel.archived ? word(410, 'channel_is_archived') : null
}

/** Revoking a bot's token removes the hooks that were installed with it (docs: oauth-v2, "Revoking tokens"). */
function isBotRevoked(state: SlackState, hook: Hook): boolean {
  return hook.bot !== null && botOf(state, hook.bot).grip === 'revoked'
}

function post(call: HookCall): HookAnswer {
  const message = parseMessage(call)
  if (message === null) return word(400, 'invalid_payload')
  const content = [message.text, message.blocks, message.attachments].find(isFilled)
  if (content === undefined) return word(400, 'no_text')
  return {
    answer: wordAnswer(200, 'ok'),
    posted: typeof content === 'string' ? content : JSON.stringify(content),
  }
}

/** The message: the body itself, or the field `payload` of a form; null when it is no JSON object. */
function parseMessage(call: HookCall): Record<string, unknown> | null {
  const isForm = call.contentType.startsWith('application/x-www-form-urlencoded')
  const text = isForm ? (new URLSearchParams(call.body).get('payload') ?? call.body) : call.body
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}

function isFilled(content: unknown): boolean {
  return typeof content === 'string' ? content !== '' : Array.isArray(content) && content.length > 0
}

function word(status: number, body: string): HookAnswer {
  return { answer: wordAnswer(status, body), posted: null }
}
