import { type Exchanging, fetchCapped } from './capped-fetch.ts'

/**
 * What a webhook is sent: no JSON at all, under the name of JSON. Slack documents the answer to it (400,
 * `invalid_payload`), a living hook gives it, and there is nothing in it that could be posted.
 */
export const PROBE_BODY =
  'Redbar checks whether this webhook is alive. This is no JSON on purpose, so that nothing is posted.'

const HEADERS = { 'content-type': 'application/json', 'user-agent': 'Redbar (webhook check)' }

/**
 * Asks an incoming webhook whether it is alive, without posting. `IncomingWebhook` of Slack's SDK cannot: it always
 * sends JSON and shows no headers. Rejects as `fetchCapped` does.
 */
export async function askWebhook(url: string, exchanging: Exchanging): Promise<void> {
  await fetchCapped(url, { headers: HEADERS, body: PROBE_BODY }, exchanging)
}

/** Posts a message, because a person asked for it: the only sure way to learn whether a webhook's channel is open. */
export async function postMessage(url: string, text: string, exchanging: Exchanging): Promise<void> {
  await fetchCapped(url, { headers: HEADERS, body: JSON.stringify({ text }) }, exchanging)
}
