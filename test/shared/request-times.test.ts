import { expect, test } from 'vitest'
import { isoTime } from '../../electron/export/file-times.ts'
import { requests } from '../../shared/ipc.ts'
import { ANY_RESULT } from '../../shared/search.ts'

test.each([
  [8.64e15, true],
  [8.64e15 + 1, false],
  [Number.MAX_SAFE_INTEGER, false],
])('a filter may ask for the time %i only if that has a date: %s', (to, isTaken) => {
  const wish = { filter: { ...ANY_RESULT, to }, format: 'json' }
  expect(requests['export.start'].schema.safeParse(wish).success).toBe(isTaken)
  if (isTaken) expect(isoTime(to)).toBe('+275760-09-13T00:00:00.000Z')
})
