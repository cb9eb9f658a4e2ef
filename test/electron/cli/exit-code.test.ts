import { expect, test } from 'vitest'
import { exitCodeOf } from '../../../electron/cli/exit-code.ts'
import type { Status } from '../../../shared/outcome.ts'

test.each<[Status[], number, string]>([
  [['ok'], 0, 'all is well'],
  [['ok', 'warning'], 0, 'a warning is no failure'],
  [['ok', 'inconclusive', 'warning'], 3, 'something could not be seen'],
  [['inconclusive', 'failed', 'ok'], 1, 'a failure counts more than what could not be seen'],
  [['failed'], 1, 'everything failed'],
])('%j ends with %i: %s', (statuses, code) => {
  expect(exitCodeOf(statuses)).toBe(code)
})
