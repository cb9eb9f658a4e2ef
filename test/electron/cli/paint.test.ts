import { expect, test } from 'vitest'
import { coloured, paintFor, plain } from '../../../electron/cli/paint.ts'

test.each([
  ['a terminal gets colours', true, {}, coloured],
  ['an empty NO_COLOR says nothing', true, { NO_COLOR: '' }, coloured],
  ['NO_COLOR is obeyed', true, { NO_COLOR: '1' }, plain],
  ['a terminal that knows no colours gets none', true, { TERM: 'dumb' }, plain],
  ['a file or a pipe gets none', undefined, {}, plain],
])('%s', (_name, isTTY, env, paint) => {
  expect(paintFor(isTTY === undefined ? {} : { isTTY }, env)).toBe(paint)
})

test('what could not be seen is grey, not red', () => {
  expect(coloured('inconclusive', 'x')).toBe('\u001b[90mx\u001b[39m')
})
