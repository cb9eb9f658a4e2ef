import { z } from 'zod'
import { checkKinds, outcomeSchema } from './outcome.ts'

/** The largest reply kept as evidence, in characters, after masking. */
export const EVIDENCE_REPLY_LIMIT = 16_384

/** One HTTP exchange (or the attempt at one) as the "geeky details" show it. Secrets are masked before it is built. */
export const exchangeSchema = z.strictObject({
  check: z.enum(checkKinds),
  /** What was asked: `auth.test`, `conversations.info`, or `POST` for a webhook. */
  method: z.string(),
  host: z.string(),
  httpStatus: z.number().int().nullable(),
  /** Slack's raw error code, or null where there was none. */
  code: z.string().nullable(),
  /** Slack's `x-slack-req-id`, for their support. */
  requestId: z.string().nullable(),
  startedAt: z.number(),
  durationMs: z.number(),
  /** The response headers worth keeping, names in lower case. */
  headers: z.record(z.string(), z.string()),
  /** The reply's body, masked and cut to EVIDENCE_REPLY_LIMIT; empty where no body came. */
  reply: z.string(),
  replyTruncated: z.boolean(),
  /** What the network said where no reply came (`net::ERR_NAME_NOT_RESOLVED`), masked; else null. */
  networkError: z.string().nullable(),
})
/** One HTTP exchange as evidence. */
export type Exchange = z.infer<typeof exchangeSchema>

/** What one check of a round found. */
export const checkSummarySchema = z.strictObject({
  check: z.enum(checkKinds),
  outcome: outcomeSchema,
  httpStatus: z.number().int().nullable(),
  durationMs: z.number(),
})
/** What one check of a round found. */
export type CheckSummary = z.infer<typeof checkSummarySchema>

/** The "geeky details" of one result: every exchange of the round, oldest first. */
export const evidenceSchema = z.strictObject({
  exchanges: z.array(exchangeSchema),
  /** Facts in words that are no failure: a renamed channel, the workspace's name. */
  notes: z.array(z.string()),
})
/** The "geeky details" of one result. */
export type Evidence = z.infer<typeof evidenceSchema>

/** One asked round of one integration: what history stores. `at` (ms since 1970) and the integration name it. */
export const resultSchema = z.strictObject({
  integrationId: z.string(),
  at: z.number().int(),
  durationMs: z.number(),
  /** The check that decided the outcome. */
  check: z.enum(checkKinds),
  outcome: outcomeSchema,
  httpStatus: z.number().int().nullable(),
  checks: z.array(checkSummarySchema),
  /** What happened besides, in words, that is no failure: the channel was renamed. Null as a rule. */
  note: z.string().max(300).nullable(),
  evidence: evidenceSchema,
})
/** One asked round of one integration. */
export type Result = z.infer<typeof resultSchema>
