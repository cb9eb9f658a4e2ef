import { z } from 'zod'
import { DEFAULT_API_URL } from '../../shared/hosts.ts'
import {
  DEFAULT_EVERY_SECONDS,
  type IntegrationDraft,
  MAX_EVERY_SECONDS,
  MAX_MESSAGES_PER_DAY,
  MIN_EVERY_SECONDS,
  MIN_EVERY_SECONDS_LOOPBACK,
  priorities,
} from '../../shared/integration.ts'
import type { Problem } from '../../shared/problem.ts'
import { recogniseApiUrl } from './api-url.ts'
import { recogniseChannel } from './channel-id.ts'
import { recogniseToken } from './credential.ts'
import { schemaProblem } from './schema-problem.ts'
import { recogniseWebhookUrl } from './webhook-url.ts'

const common = {
  name: z.string().trim().min(1).max(120),
  everySeconds: z.number().int().optional(),
  priority: z.enum(priorities).optional(),
  messagesPerDay: z.number().positive().max(MAX_MESSAGES_PER_DAY).nullable().optional(),
}

/** An integration as a person writes it: what the Add form sends and what an entry of a set-up file holds. */
const fieldsSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('bot'),
    ...common,
    token: z.string(),
    channel: z.string(),
    apiUrl: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('webhook'), ...common, url: z.string() }),
])
type Fields = z.infer<typeof fieldsSchema>

/** A draft, or the first field that is wrong ('' when none can be named), and how; what stands in it is never echoed. */
export type CheckedDraft =
  | { ok: true; draft: IntegrationDraft }
  | { ok: false; field: string; problem: Problem }

/** Checks every field of an integration as written, and fills in what was left out. */
export function checkDraft(input: unknown): CheckedDraft {
  const parsed = fieldsSchema.safeParse(input, { reportInput: true })
  if (!parsed.success) return { ok: false, ...schemaProblem(parsed.error) }
  return parsed.data.kind === 'bot' ? botDraft(parsed.data) : webhookDraft(parsed.data)
}

/** What is wrong with an interval, or null. On this computer it may be shorter. */
function intervalProblem(everySeconds: number, { loopback }: { loopback: boolean }): Problem | null {
  const least = loopback ? MIN_EVERY_SECONDS_LOOPBACK : MIN_EVERY_SECONDS
  if (everySeconds < least) return { kind: 'interval-least', seconds: least }
  return everySeconds > MAX_EVERY_SECONDS ? { kind: 'interval-most', seconds: MAX_EVERY_SECONDS } : null
}

function botDraft(fields: Extract<Fields, { kind: 'bot' }>): CheckedDraft {
  const api = recogniseApiUrl(fields.apiUrl || DEFAULT_API_URL)
  if (!api.ok) return wrong('apiUrl', api.problem)
  const token = recogniseToken(fields.token)
  if (!token.ok) return wrong('token', token.problem)
  const channel = recogniseChannel(fields.channel, api)
  if (!channel.ok) return wrong('channel', channel.problem)
  const { everySeconds = DEFAULT_EVERY_SECONDS } = fields
  const interval = intervalProblem(everySeconds, api)
  if (interval) return wrong('everySeconds', interval)
  return {
    ok: true,
    draft: { ...fields, token: token.token, channel: channel.channel, apiUrl: api.apiUrl, everySeconds },
  }
}

function webhookDraft(fields: Extract<Fields, { kind: 'webhook' }>): CheckedDraft {
  const hook = recogniseWebhookUrl(fields.url)
  if (!hook.ok) return wrong('url', hook.problem)
  const { everySeconds = DEFAULT_EVERY_SECONDS } = fields
  const interval = intervalProblem(everySeconds, hook)
  if (interval) return wrong('everySeconds', interval)
  return { ok: true, draft: { ...fields, url: hook.url, everySeconds } }
}

function wrong(field: string, problem: Problem): CheckedDraft {
  return { ok: false, field, problem }
}
