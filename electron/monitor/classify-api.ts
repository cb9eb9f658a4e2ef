import { OK, type Outcome } from '../../shared/outcome.ts'
import { classifyChannel } from './classify-channel.ts'
import { classifyStranger } from './classify-page.ts'
import type { ReplyFacts } from './facts.ts'
import { slackErrors } from './slack-errors.ts'
import type { JsonReply, TextReply } from './slack-reply.ts'
import { breaks, inconclusive, isSlackCode, outcomeOf, warns } from './verdict.ts'

/** A rotating token lives 12 hours (docs: token rotation); this close to its end somebody should look. */
export const TOKEN_EXPIRING_SECONDS = 3600
/** Scopes that allow posting: today's, and those of classic apps. */
const postingScopes = ['chat:write', 'chat:write:bot', 'chat:write:user', 'bot', 'client', 'post']

/** The verdict on an answer of the Web API. */
export function classifyApiReply(
  check: 'auth' | 'channel',
  reply: JsonReply | TextReply,
  facts: ReplyFacts,
): Outcome {
  if (reply.kind === 'text') return classifyStranger(reply.httpStatus, reply.text)
  const { body, httpStatus } = reply
  if (!body.ok) return classifyError(reply)
  if (httpStatus < 200 || httpStatus > 299) return classifyStranger(httpStatus, '')
  const scopes = reply.scopes ?? facts.scopes ?? null
  return check === 'auth' ? classifyAuth(reply, scopes) : classifyChannel(body.channel, scopes)
}

/** What an error code of the Web API says; an unknown one is passed on as it is. */
function classifyError({ body, httpStatus }: JsonReply): Outcome {
  const code = body.error
  if (!isSlackCode(code)) return classifyStranger(httpStatus, typeof code === 'string' ? code : '')
  // The Web API's errors come with HTTP 200; a server in trouble may say anything.
  if (httpStatus >= 500) return inconclusive('slack-fault', code)
  return outcomeOf(slackErrors.get(code) ?? breaks('unlisted', 'transient'), code)
}

function classifyAuth({ body }: JsonReply, scopes: readonly string[] | null): Outcome {
  if (scopes !== null && !postingScopes.some((scope) => scopes.includes(scope))) {
    return outcomeOf(warns('scope-missing'), 'chat:write')
  }
  const { expires_in: seconds } = body
  if (typeof seconds === 'number' && seconds >= 0 && seconds < TOKEN_EXPIRING_SECONDS) {
    return outcomeOf(warns('token-expiring'), 'expires_in')
  }
  return OK
}
