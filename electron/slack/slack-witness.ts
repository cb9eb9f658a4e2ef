import { z } from 'zod'
import { hasStatusPage } from '../../shared/hosts.ts'
import type { SlackReply } from '../monitor/slack-reply.ts'
import type { SlackIncident, StatusPage } from '../monitor/witness.ts'
import type { Network } from '../ports.ts'
import type { Witness } from '../slack-ports.ts'
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

/**
 * The id is a text in the documentation and a number in Slack's own Java SDK; times are in ISO 8601
 * (https://docs.slack.dev/tools/java-slack-sdk/guides/status-api).
 */
const statusSchema = z.object({
  active_incidents: z.array(
    z.object({
      id: z
        .union([z.string().max(100), z.number()])
        .nullish()
        .catch(null),
      title: z.string().max(300),
      url: z.string().max(500).nullish(),
      date_created: z.string().max(100).nullish().catch(null),
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
          hasStatusPage(new URL(apiUrl).hostname) || parts.statusUrl ? askStatus(parts, deadline) : null,
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
    return { kind: 'reached', incidents: active_incidents.map(toIncident) }
  } catch {
    // A page that is not Slack's status, or none at all: it says nothing, and that is said.
    return { kind: 'unreached' }
  }
}

type Told = z.infer<typeof statusSchema>['active_incidents'][number]

function toIncident({ id, title, url, date_created, services }: Told): SlackIncident {
  const from = Date.parse(date_created ?? '')
  return {
    id: String(id ?? url ?? title),
    title,
    url: url ?? null,
    from: Number.isNaN(from) ? null : from,
    services,
  }
}
