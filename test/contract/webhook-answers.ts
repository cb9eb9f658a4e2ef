import type { WhoMends } from '../../shared/reason-message.ts'

/** What a webhook answers, what that has to come out as, and who mends it. */
export type WebhookAnswer = {
  /** The row of the data file: its status and its body. */
  row: string
  status: number
  body: string
  headers?: Record<string, string>
  verdict: string
  who: WhoMends | null
}

const PAGE = '<!doctype html><html lang="en"><title>Server Error</title></html>'
const AMBIGUOUS = { verdict: 'warning hook-ambiguous', who: 'you' } as const
const REMOVED = { verdict: 'failed hook-removed permanent', who: 'you' } as const
const INACTIVE = { verdict: 'failed account-inactive permanent', who: 'slack-admin' } as const
const RESTRICTED = { verdict: 'failed posting-restricted permanent', who: 'slack-admin' } as const
const REVOKED = { verdict: 'failed access-revoked permanent', who: 'you' } as const
const SLACK = { verdict: 'inconclusive slack-fault', who: 'slack' } as const
const NO_HOOK = { verdict: 'failed hook-misconfigured permanent', who: 'you' } as const

/**
 * Every answer of an incoming webhook that is known, one or more for each row of the data file. Where the row knows no
 * status, the word has to decide under each that it may come with. Nothing here is taken from the code that it judges.
 */
export const webhookAnswers: readonly WebhookAnswer[] = [
  {
    row: '200 ok',
    status: 200,
    body: 'ok',
    verdict: 'inconclusive hook-accepted (HTTP 200)',
    who: 'you',
  },
  word('400 invalid_payload', { verdict: 'ok', who: null }),
  word('400 no_text', AMBIGUOUS),
  word('400 missing_text_or_fallback_or_attachments', AMBIGUOUS),
  { ...word('400 invalid_blocks', AMBIGUOUS), row: '400 invalid_blocks / invalid_blocks_format' },
  { ...word('400 invalid_blocks_format', AMBIGUOUS), row: '400 invalid_blocks / invalid_blocks_format' },
  word('400 user_not_found', INACTIVE),
  ...anyStatus('too_many_attachments', { verdict: 'inconclusive request-rejected', who: 'app-maker' }),
  word('400 invalid_token', REVOKED),
  word('403 invalid_token', REVOKED),
  word('403 action_prohibited', RESTRICTED),
  // Seen in 2017 with this status (slack-notifier #84): the word counts before it.
  { ...word('500 action_prohibited', RESTRICTED), row: '403 action_prohibited' },
  ...anyStatus('posting_to_general_channel_denied', RESTRICTED),
  ...anyStatus('team_disabled', INACTIVE),
  word('404 no_service', REMOVED),
  ...anyStatus('no_service_id', REMOVED),
  word('404 no_active_hooks', REMOVED),
  word('404 no_team', INACTIVE),
  word('404 channel_not_found', { verdict: 'failed channel-not-found permanent', who: 'you' }),
  word('410 channel_is_archived', { verdict: 'failed channel-archived permanent', who: 'you' }),
  {
    row: '429 {"retry_after":1,"ok":false,"error":"rate_limited"}',
    status: 429,
    body: '{"retry_after":1,"ok":false,"error":"rate_limited"}',
    verdict: 'inconclusive rate-limited (rate_limited)',
    who: 'slack',
  },
  word('500 rollup_error', SLACK),
  { row: '500 (any)', status: 500, body: PAGE, verdict: `${SLACK.verdict} (HTTP 500)`, who: 'slack' },
  { row: '500 (any)', status: 500, body: '', verdict: `${SLACK.verdict} (HTTP 500)`, who: 'slack' },
  { row: '500 (any)', status: 500, body: 'oh_no', verdict: `${SLACK.verdict} (HTTP 500)`, who: 'slack' },
  {
    row: '302 (Location: ...)',
    status: 302,
    body: '',
    headers: { location: '/' },
    verdict: `${NO_HOOK.verdict} (HTTP 302)`,
    who: NO_HOOK.who,
  },
  { row: '405 (any)', status: 405, body: '', verdict: `${NO_HOOK.verdict} (HTTP 405)`, who: NO_HOOK.who },
  // What people quote as "HTTP 404" and "No Service": no row, since Slack's own answer has a word.
  {
    row: 'none',
    status: 404,
    body: '',
    verdict: 'failed http-404 permanent (HTTP 404)',
    who: 'you',
  },
  {
    row: 'none',
    status: 404,
    body: 'No service',
    verdict: 'failed hook-removed permanent (no_service)',
    who: 'you',
  },
  {
    row: 'none',
    status: 410,
    body: '',
    verdict: 'failed unlisted permanent (HTTP 410)',
    who: 'you',
  },
  {
    row: 'none',
    status: 403,
    body: 'a_word_of_tomorrow',
    verdict: 'failed unlisted transient (a_word_of_tomorrow)',
    who: 'you',
  },
]

type Meaning = { verdict: string; who: WhoMends | null }

/** A row whose body is one bare word. */
function word(row: string, { verdict, who }: Meaning): WebhookAnswer {
  const [status, body = ''] = row.split(' ')
  return { row, status: Number(status), body, verdict: verdict === 'ok' ? 'ok' : `${verdict} (${body})`, who }
}

/** A row without a status. */
function anyStatus(body: string, meaning: Meaning): WebhookAnswer[] {
  return [400, 403, 404].map((status) => ({ ...word(`${status} ${body}`, meaning), row: `null ${body}` }))
}
