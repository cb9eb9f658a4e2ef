import { z } from 'zod'
import type { SlackReply } from '../monitor/slack-reply.ts'
import type { StatusPage } from '../monitor/witness.ts'
import type { Network, Witness } from '../ports.ts'
import { fetchCapped, nothingSeen } from './capped-fetch.ts'
import { openDeadline } from './deadline.ts'
import type { FetchLike } from './fetch-like.ts'
import { toReply } from './reply.ts'

/** Slack's own incidents, without a token, to be asked at most once a minute (https://docs.slack.dev/reference/slack-status-api). */
export const STATUS_URL = 'https://slack-status.com/api/v2.0.0/current'

/** What the witness needs. */
export type SlackWitnessParts = {
  fetch: FetchLike
  network: Pick<Network, 'isOnline'>
  /** How long both questions together may take, in ms. */
  timeoutMs: number
  /** Where the status page is; another place in tests only. */
  statusUrl?: string
}

const statusSchema = z.object({
  active_incidents: z.array(
    z.object({
      title: z.string().max(300),
      url: z.string().max(500).nullish(),
      services: z.array(z.string().max(100)).max(50).catch([]),
    }),
  ),
})

/** A witness that asks `api.test`, which needs no token, and Slack's status page. Neither is given any secret. */
export function createSlackWitness(parts: SlackWitnessParts): Witness {
  return {
    async testify(apiUrl, outer) {
      const online = parts.network.isOnline()
      if (!online) return { online, api: null, status: null }
      const deadline = openDeadline(outer, parts.timeoutMs)
      try {
        const [api, status] = await Promise.all([
          askApi(apiUrl, parts.fetch, deadline),
          hasStatusPage(apiUrl) || parts.statusUrl ? askStatus(parts, deadline) : null,
        ])
        return { online, api, status }
      } finally {
        deadline.close()
      }
    },
  }
}

type Until = ReturnType<typeof openDeadline>

async function askApi(apiUrl: string, fetch: FetchLike, { signal, race }: Until): Promise<SlackReply> {
  const seen = nothingSeen()
  try {
    await race(fetchCapped(new URL('api.test', apiUrl).href, { body: '' }, { fetch, signal, seen }))
    return toReply(seen, null)
  } catch (error) {
    return toReply({ ...seen }, error)
  }
}

async function askStatus(
  { fetch, statusUrl = STATUS_URL }: SlackWitnessParts,
  until: Until,
): Promise<StatusPage> {
  const exchanging = { fetch, signal: until.signal, seen: nothingSeen() }
  try {
    const text = await until.race(fetchCapped(statusUrl, { method: 'GET' }, exchanging))
    const { active_incidents } = statusSchema.parse(JSON.parse(text))
    const incidents = active_incidents.map(({ title, url, services }) => ({
      title,
      url: url ?? null,
      services,
    }))
    return { kind: 'reached', incidents }
  } catch {
    // A page that is not Slack's status, or none at all: it says nothing, and that is said.
    return { kind: 'unreached' }
  }
}

/** The page speaks of slack.com only; for GovSlack none was found. */
function hasStatusPage(apiUrl: string): boolean {
  return new URL(apiUrl).hostname === 'slack.com'
}
