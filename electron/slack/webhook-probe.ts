import { type Exchanging, fetchCapped } from './capped-fetch.ts'

/**
 * What a webhook is sent: no JSON at all, under the name of JSON. Slack documents the answer to it (400,
 * `invalid_payload`), a living hook gives it, and there is nothing in it that could be posted.
 */
export const PROBE_BODY =
  'Redbar checks whether this webhook is alive. This is no JSON on purpose, so that nothing is posted.'

/**
 * Asks an incoming webhook whether it is alive, without posting. `IncomingWebhook` of Slack's SDK cannot: it always
 * sends JSON and shows no headers. Rejects as `fetchCapped` does.
 */
export async function askWebhook(url: string, exchanging: Exchanging): Promise<void> {
  const headers = { 'content-type': 'application/json', 'user-agent': 'Redbar (webhook check)' }
  await fetchCapped(url, { headers, body: PROBE_BODY }, exchanging)
}
