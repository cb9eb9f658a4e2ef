import { z } from 'zod'
import { incidentSchema } from '../../shared/incident.ts'
import { checkKinds, failureReasons, outcomeSchema, permanences } from '../../shared/outcome.ts'
import type { Health, HealthState } from '../monitor/health.ts'

const time = z.number().int()

const runSchema = z.strictObject({ verdict: z.enum(['good', 'failed']), since: time })

const stateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('settled') }),
  z.strictObject({
    kind: z.literal('suspect'),
    firstBadAt: time,
    lastBadAt: time,
    failures: z.number().int(),
    // Once not stored. None, then: one more confirmation is asked for, which is better than one too few.
    permanentFailures: z.number().int().default(0),
    reason: z.enum(failureReasons),
    code: z.string(),
    permanence: z.enum(permanences),
    check: z.enum(checkKinds),
  }),
  z.strictObject({ kind: z.literal('failing'), incident: incidentSchema }),
  z.strictObject({ kind: z.literal('recovering'), incident: incidentSchema, goods: z.number().int() }),
  z.strictObject({ kind: z.literal('flapping'), incident: incidentSchema, run: runSchema.nullable() }),
])

/** Suspicions were once stored without what they were of. They are forgotten: the next results raise them again. */
const bareSuspicionSchema = z
  .strictObject({
    kind: z.literal('suspect'),
    firstBadAt: time,
    failures: z.number().int(),
    reason: z.enum(failureReasons),
  })
  .transform((): HealthState => ({ kind: 'settled' }))

/** Health as it is stored. One that does not fit is treated as unknown: monitoring begins anew. */
export const healthSchema: z.ZodType<Health> = z.strictObject({
  integrationId: z.string(),
  state: z.union([stateSchema, bareSuspicionSchema]),
  lastOutcome: outcomeSchema.nullable(),
  lastResultAt: time.nullable(),
  lastGoodAt: time.nullable(),
  lastDecisiveAt: time.nullable(),
  flips: z.array(time).default([]),
  workspace: z.string().nullable(),
  workspaceUrl: z.string().nullable(),
  appId: z.string().nullable(),
  channelName: z.string().nullable(),
  channelPrivate: z.boolean().nullable(),
  scopes: z.array(z.string()).nullable(),
  lostScopes: z.strictObject({ scopes: z.array(z.string()), since: time }).nullable(),
})
