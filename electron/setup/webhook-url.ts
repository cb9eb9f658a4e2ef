import { hookHosts } from '../../shared/hosts.ts'
import { recogniseAddress } from './address.ts'
import { type Recognised, refused } from './recognised.ts'

const EXAMPLE = 'https://hooks.slack.com/services/T…/B…/…'

/** Slack's own form: team, webhook and secret. Their lengths are left open. */
const SLACK_PATH = /^\/services\/[A-Z0-9]+\/[A-Z0-9]+\/[A-Za-z0-9]+$/

/** Recognises the address of an incoming webhook, at Slack or on this computer (the demo). */
export function recogniseWebhookUrl(text: string): Recognised<{ url: string; loopback: boolean }> {
  if (/^xox/.test(text.trim())) {
    return refused('This is a token, not the address of a webhook. Add it as a bot in a channel.')
  }
  const address = recogniseAddress(text, { hosts: hookHosts, example: EXAMPLE })
  if (!address.ok) return address
  const { url, loopback } = address
  if (/^\/(workflows|triggers)\//.test(url.pathname)) {
    return refused(
      'This address starts a workflow each time it is asked, so Redbar never probes it. Only incoming webhooks (/services/…) can be watched.',
    )
  }
  if (!url.pathname.startsWith('/services/')) {
    return refused(
      `This is no incoming webhook: its path must begin with /services/. It looks like ${EXAMPLE}`,
    )
  }
  if (loopback) return { ok: true, url: url.href, loopback }
  if (url.search || url.hash || !SLACK_PATH.test(url.pathname)) {
    return refused(`The address is cut off or has something added. Copy it again; it looks like ${EXAMPLE}`)
  }
  return { ok: true, url: url.href, loopback }
}
