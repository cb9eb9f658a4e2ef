import { expect, test } from 'vitest'
import { countByStatus } from '../../shared/counts.ts'

test('integrations are counted by status, and a status that nobody has is none', () => {
  const views = (['ok', 'failing', 'ok', 'paused', 'stale', 'ok'] as const).map((status) => ({ status }))
  expect(countByStatus(views)).toEqual({
    failing: 1,
    acknowledged: 0,
    warning: 0,
    ok: 3,
    confirming: 0,
    inconclusive: 0,
    stale: 1,
    waiting: 0,
    paused: 1,
  })
})
