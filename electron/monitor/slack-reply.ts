/** What became of one question to Slack, as data. The gateway builds it, `classifyReply` reads it. */
export type SlackReply = JsonReply | TextReply | RateLimitedReply | NoReply

/** Asked too often. `code` is Slack's word for it, where it said one beside the status. */
export type RateLimitedReply = {
  kind: 'rate-limited'
  httpStatus: number
  retryAfterMs: number | null
  code?: string
}

/** No usable reply. `detail` is a code (`net::ERR_NAME_NOT_RESOLVED`, `ECONNREFUSED`) wherever there is one. */
export type NoReply = {
  kind: 'no-reply'
  fault: NetworkFault
  detail: string
  /** Who issued the certificate that was not trusted, where the transport can tell. */
  issuer?: string
  /** Where a redirect would have led: `atSlack` when to the same host or to another of Slack's. */
  redirect?: { httpStatus: number; atSlack: boolean }
}

/** An answer that was a JSON object with a boolean `ok`: Slack's Web API. */
export type JsonReply = {
  kind: 'json'
  httpStatus: number
  body: SlackBody
  /** Scopes that the token was granted (`x-oauth-scopes`), or null where the header is missing. */
  scopes: string[] | null
}

/** Any other answer: a webhook's one word, an HTML page, broken JSON. `text` is capped at 64 kB. */
export type TextReply = {
  kind: 'text'
  httpStatus: number
  contentType: string
  text: string
}

/** The fields of Slack's answers that a verdict may depend on; everything is unknown until it is looked at. */
export type SlackBody = { ok: boolean; error?: unknown; channel?: unknown; [field: string]: unknown }

/** Why no usable reply came. */
export const networkFaults = [
  'offline', // the system has no network
  'dns', // the name did not resolve
  'refused', // nobody listens there
  'reset', // the connection broke
  'timeout', // the deadline passed
  'tls', // the certificate is not trusted or the handshake failed
  'proxy', // the proxy refused or wants a sign-in
  'redirect', // a redirect, which is never followed
  'too-large', // the body is over the cap
  'garbled', // what came cannot be read: a wrong compression, no HTTP
  'aborted', // we gave up ourselves (sleep, quit)
  'unknown',
] as const
/** Why no usable reply came. */
export type NetworkFault = (typeof networkFaults)[number]
