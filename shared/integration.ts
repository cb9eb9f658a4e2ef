import { z } from 'zod'
import { MAX_EVERY_SECONDS } from './intervals.ts'

export {
  DEFAULT_EVERY_SECONDS,
  MAX_EVERY_SECONDS,
  MIN_EVERY_SECONDS,
  MIN_EVERY_SECONDS_LOOPBACK,
} from './intervals.ts'

/** Kinds of integration. Adding one: see CONTRIBUTING, "Adding a check kind". */
export const integrationKinds = ['bot', 'webhook'] as const
/** A bot in a channel (token + channel), or an incoming webhook (URL). */
export type IntegrationKind = (typeof integrationKinds)[number]

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

/** An integration as a person or a set-up file writes it, its secret in the clear: main process only. */
export type IntegrationDraft =
  | { kind: 'bot'; name: string; token: string; channel: string; apiUrl: string; everySeconds: number }
  | { kind: 'webhook'; name: string; url: string; everySeconds: number }
