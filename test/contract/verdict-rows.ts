import { TOKEN_EXPIRING_SECONDS } from '../../electron/monitor/classify-api.ts'
import { slackErrors } from '../../electron/monitor/slack-errors.ts'
import {
  type NetworkFault,
  networkFaults,
  type SlackBody,
  type SlackReply,
} from '../../electron/monitor/slack-reply.ts'
import { webhookWords } from '../../electron/monitor/webhook-errors.ts'
import type { CheckKind } from '../../shared/outcome.ts'

/** An answer as the page names it, and the question it is the answer to. */
export type Answer = { said: string; check: CheckKind; reply: SlackReply }

const PAGE = '<!doctype html><title>A page</title>'

/** Every code of the Web API, for both of its questions, and one that nobody knows. */
export function webApiAnswers(check: 'auth' | 'channel'): Answer[] {
  return [...slackErrors.keys(), 'any_other_code'].map((error) => ({
    said: code(error),
    check,
    reply: json({ ok: false, error }),
  }))
}

/** Every word of a webhook, and one that nobody knows. */
export function webhookAnswers(): Answer[] {
  return [...webhookWords.keys(), 'any_other_word'].map((word) => ({
    said: code(word),
    check: 'webhook',
    reply: text(400, word),
  }))
}

/** What a good answer may say besides. */
export function goodAnswers(): Answer[] {
  const soon = { ok: true, expires_in: TOKEN_EXPIRING_SECONDS - 1 }
  return [
    { said: 'auth.test: nothing more', check: 'auth', reply: json({ ok: true }) },
    { said: 'auth.test: no scope that allows posting', check: 'auth', reply: json({ ok: true }, []) },
    { said: 'auth.test: `expires_in` below an hour', check: 'auth', reply: json(soon) },
    { said: 'conversations.info: nothing more', check: 'channel', reply: inChannel({}) },
    flagged('`is_archived`', { is_archived: true }),
    flagged('`is_user_deleted` (a direct message)', { is_im: true, is_user_deleted: true }),
    flagged('`is_member: false`', { is_member: false }),
    flagged('`is_member: false`, public, with `chat:write.public`', { is_member: false }, [
      'chat:write.public',
    ]),
    flagged('no `is_member`', {}),
    flagged('`is_moved`', { is_moved: 1 }),
    flagged('`is_frozen`', { is_frozen: true }),
    flagged('`is_read_only`', { is_read_only: true }),
    flagged('`is_thread_only`', { is_thread_only: true }),
    flagged('`is_non_threadable`', { is_non_threadable: true }),
    flagged('`posting_restricted_to` somebody', {
      properties: { posting_restricted_to: { type: ['admin'] } },
    }),
    flagged('`is_ext_shared`, `is_pending_ext_shared`, `is_org_shared`', {
      is_ext_shared: true,
      is_pending_ext_shared: true,
      is_org_shared: true,
    }),
  ]
}

/** What an HTTP status means where no code of Slack's is beside it. */
export function statusAnswers(api: boolean): Answer[] {
  const check = api ? 'auth' : 'webhook'
  const bare = [200, 204, 400, 401, 403, 404, 405, 407, 408, 410, 500, 502, 503, 511]
  const pages = [200, 403, 404, 503]
  return [
    ...bare.map((status): Answer => ({ said: `HTTP ${status}`, check, reply: text(status, '') })),
    ...pages.map(
      (status): Answer => ({ said: `HTTP ${status} with a web page`, check, reply: text(status, PAGE) }),
    ),
    { said: 'HTTP 302 to another page of Slack', check, reply: redirect(true) },
    { said: 'HTTP 302 to anywhere else', check, reply: redirect(false) },
    { said: 'HTTP 429', check, reply: { kind: 'rate-limited', httpStatus: 429, retryAfterMs: null } },
    ...(api
      ? [
          {
            said: 'HTTP 503 with a code',
            check,
            reply: json({ ok: false, error: 'any' }, null, 503),
          } as const,
        ]
      : []),
  ]
}

/** What the network may do instead of answering. */
export function networkAnswers(): (Answer & { fault: NetworkFault })[] {
  return networkFaults
    .filter((fault) => fault !== 'redirect')
    .map((fault) => ({ said: fault, fault, check: 'auth', reply: { kind: 'no-reply', fault, detail: '' } }))
}

function flagged(said: string, fields: object, scopes: string[] | null = null): Answer {
  return { said: `conversations.info: ${said}`, check: 'channel', reply: inChannel(fields, scopes) }
}

function inChannel(fields: object, scopes: string[] | null = null): SlackReply {
  return json({ ok: true, channel: { is_channel: true, ...fields } }, scopes)
}

function json(body: SlackBody, scopes: string[] | null = null, httpStatus = 200): SlackReply {
  return { kind: 'json', httpStatus, body, scopes }
}

function text(httpStatus: number, body: string): SlackReply {
  return { kind: 'text', httpStatus, contentType: 'text/html', text: body }
}

function redirect(atSlack: boolean): SlackReply {
  return { kind: 'no-reply', fault: 'redirect', detail: 'HTTP 302', redirect: { httpStatus: 302, atSlack } }
}

function code(text: string): string {
  return `\`${text}\``
}
