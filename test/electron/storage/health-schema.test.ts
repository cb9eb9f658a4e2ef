import { describe, expect, it } from 'vitest'
import { healthSchema } from '../../../electron/storage/health-schema.ts'
import { healthOf, incidentOf, NINE } from '../../builders.ts'

describe('a health that an earlier version stored', () => {
  it('opens without its flips', () => {
    const { flips: _flips, ...older } = healthOf({ state: { kind: 'failing', incident: incidentOf() } })
    expect(healthSchema.parse(older)).toEqual({ ...older, flips: [] })
  })

  it('opens with a suspicion whose permanent failures were not counted', () => {
    const { reason, code, permanence, check, firstBadAt, lastBadAt, failures } = incidentOf()
    const suspect = { kind: 'suspect', reason, code, permanence, check, firstBadAt, lastBadAt, failures }
    const older = { ...healthOf(), state: suspect }
    expect(healthSchema.parse(older)).toEqual({ ...older, state: { ...suspect, permanentFailures: 0 } })
  })

  it('forgets a suspicion that does not say of what, and keeps all else', () => {
    const suspect = { kind: 'suspect', firstBadAt: NINE, failures: 1, reason: 'access-revoked' }
    const older = { ...healthOf({ workspace: 'Acme' }), state: suspect }
    expect(healthSchema.parse(older)).toEqual(healthOf({ workspace: 'Acme' }))
  })
})
