import { expect, test } from 'vitest'
import { transitionLine } from '../../../electron/services/transition-line.ts'
import type { RealTransition } from '../../../shared/incident.ts'
import { incidentOf } from '../../builders.ts'

const incident = incidentOf()
const before = { reason: 'token-invalid', code: 'invalid_auth' } as const
const transitions: RealTransition[] = [
  { kind: 'opened', incident },
  { kind: 'reason-changed', incident, before },
  { kind: 'flapping', incident },
  { kind: 'steady', incident },
  { kind: 'resolved', incident },
]

test('lines have the time, one word in a column of its own, whose it is, the code and what it means', () => {
  expect(transitions.map((transition) => transitionLine(transition, 'Reviews', '09:14'))).toEqual([
    '09:14  FAILED    Reviews  token_revoked  Access revoked in Slack',
    '09:14  CHANGED   Reviews  token_revoked  Access revoked in Slack',
    '09:14  FLAPPING  Reviews  token_revoked  Access revoked in Slack',
    '09:14  STEADY    Reviews  token_revoked  Access revoked in Slack',
    '09:14  RESOLVED  Reviews  works again',
  ])
})

test('no name commands the terminal', () => {
  const line = transitionLine({ kind: 'resolved', incident }, 'Re\u001b[31mviews\n', '09:14')
  expect(line).toBe('09:14  RESOLVED  Re[31mviews  works again')
})
