import { z } from 'zod'
import { incidentSchema } from '../../shared/incident.ts'
import { failureReasons, outcomeSchema } from '../../shared/outcome.ts'
import type { Health } from '../monitor/health.ts'

const time = z.number().int()

/** Health as it is stored. One that does not fit is treated as unknown: monitoring begins anew. */
export const healthSchema: z.ZodType<Health> = z.strictObject({
  integrationId: z.string(),
  state: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('settled') }),
    z.strictObject({
      kind: z.literal('suspect'),
      firstBadAt: time,
      failures: z.number().int(),
      reason: z.enum(failureReasons),
    }),
    z.strictObject({ kind: z.literal('failing'), incident: incidentSchema }),
    z.strictObject({ kind: z.literal('recovering'), incident: incidentSchema, goods: z.number().int() }),
  ]),
  lastOutcome: outcomeSchema.nullable(),
  lastResultAt: time.nullable(),
  lastGoodAt: time.nullable(),
  lastDecisiveAt: time.nullable(),
  workspace: z.string().nullable(),
  workspaceUrl: z.string().nullable(),
  appId: z.string().nullable(),
  channelName: z.string().nullable(),
  channelPrivate: z.boolean().nullable(),
  scopes: z.array(z.string()).nullable(),
  lostScopes: z.strictObject({ scopes: z.array(z.string()), since: time }).nullable(),
})
