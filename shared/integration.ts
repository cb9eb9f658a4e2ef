import { z } from 'zod'
import { MAX_EVERY_SECONDS, MAX_MESSAGES_PER_DAY } from './intervals.ts'

export {
  DEFAULT_EVERY_SECONDS,
  MAX_EVERY_SECONDS,
  MAX_MESSAGES_PER_DAY,
  MIN_EVERY_SECONDS,
  MIN_EVERY_SECONDS_LOOPBACK,
} from './intervals.ts'

/** Kinds of integration. Adding one: see CONTRIBUTING, "Adding a check kind". */
export const integrationKinds = ['bot', 'webhook'] as const
/** A bot in a channel (token + channel), or an incoming webhook (URL). */
export type IntegrationKind = (typeof integrationKinds)[number]

/** How loudly an integration may speak: low ones never ring, high ones also in quiet hours. */
export const priorities = ['low', 'normal', 'high'] as const
/** How loudly an integration may speak. */
export type Priority = (typeof priorities)[number]

const common = {
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(120),
  /** Names the secret without telling it: integrations with one credential fail together. */
  credentialId: z.string().min(1).max(64),
  /** The masked secret, as people may see it (`xoxb-…1234`). */
  secretMask: z.string().max(200),
  everySeconds: z.number().int().min(1).max(MAX_EVERY_SECONDS),
  paused: z.boolean(),
  createdAt: z.number().int(),
  priority: z.enum(priorities).default('normal'),
  /** How many messages it posts on a usual day, as the user knows it; null = not known. */
  messagesPerDay: z.number().positive().max(MAX_MESSAGES_PER_DAY).nullable().default(null),
  /** Its notifications are held until then (ms since 1970); checks go on. It may have passed. */
  snoozedUntil: z.number().int().nullable().default(null),
}

/** What Redbar keeps of an integration; its secret is kept apart, by `credentialId`. */
export const integrationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('bot'), ...common, apiUrl: z.url(), channel: z.string().min(1).max(64) }),
  z.strictObject({ kind: z.literal('webhook'), ...common, host: z.string().min(1).max(255) }),
])
/** One thing that should work in a workspace: a bot in a channel, or an incoming webhook. */
export type Integration = z.infer<typeof integrationSchema>
/** A bot in a channel. */
export type BotIntegration = Extract<Integration, { kind: 'bot' }>
/** An incoming webhook. */
export type WebhookIntegration = Extract<Integration, { kind: 'webhook' }>

/** How much attention an integration is due, where somebody has said so. */
export type Attention = { priority?: Priority | undefined; messagesPerDay?: number | null | undefined }

/** An integration as a person or a set-up file writes it, its secret in the clear: main process only. */
export type IntegrationDraft = Attention &
  (
    | { kind: 'bot'; name: string; token: string; channel: string; apiUrl: string; everySeconds: number }
    | { kind: 'webhook'; name: string; url: string; everySeconds: number }
  )
