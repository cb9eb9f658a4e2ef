import { hookHosts } from '../../shared/hosts.ts'
import { recogniseAddress } from './address.ts'
import { type Recognised, refused } from './recognised.ts'

const EXAMPLE = 'https://hooks.slack.com/services/T…/B…/…'

/** Slack's own form: team, webhook and secret. Their lengths are left open. */
const SLACK_PATH = /^\/services\/[A-Z0-9]+\/[A-Z0-9]+\/[A-Za-z0-9]+$/

/** Recognises the address of an incoming webhook, at Slack or on this computer (the demo). */
export function recogniseWebhookUrl(text: string): Recognised<{ url: string; loopback: boolean }> {
  if (/^xox/.test(text.trim())) return refused({ kind: 'webhook-token' })
  const address = recogniseAddress(text, { hosts: hookHosts, example: EXAMPLE })
  if (!address.ok) return address
  const { url, loopback } = address
  if (/^\/(workflows|triggers)\//.test(url.pathname)) return refused({ kind: 'webhook-workflow' })
  if (!url.pathname.startsWith('/services/')) return refused({ kind: 'webhook-path', example: EXAMPLE })
  if (loopback) return { ok: true, url: url.href, loopback }
  if (url.search || url.hash || !SLACK_PATH.test(url.pathname)) {
    return refused({ kind: 'webhook-cut-off', example: EXAMPLE })
  }
  return { ok: true, url: url.href, loopback }
}
