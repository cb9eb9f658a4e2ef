import { describe, expect, it } from 'vitest'
import { healthSchema } from '../../../electron/storage/health-schema.ts'
import { healthOf, incidentOf, NINE } from '../../builders.ts'

describe('a health that an earlier version stored', () => {
  it('opens without its flips', () => {
    const { flips: _flips, ...older } = healthOf({ state: { kind: 'failing', incident: incidentOf() } })
    expect(healthSchema.parse(older)).toEqual({ ...older, flips: [] })
  })

  it('forgets a suspicion that does not say of what, and keeps all else', () => {
    const suspect = { kind: 'suspect', firstBadAt: NINE, failures: 1, reason: 'access-revoked' }
    const older = { ...healthOf({ workspace: 'Acme' }), state: suspect }
    expect(healthSchema.parse(older)).toEqual(healthOf({ workspace: 'Acme' }))
  })
})
