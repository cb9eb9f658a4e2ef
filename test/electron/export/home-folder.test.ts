import { expect, test } from 'vitest'
import { withoutHomes } from '../../../electron/export/home-folder.ts'

test.each([
  ['/home/jane', ['/home/jane'], '~'],
  ['/home/jane/a and /home/jane.', ['/home/jane/'], '~/a and ~.'],
  ['/home/janet, /home/jane-2', ['/home/jane'], '/home/janet, /home/jane-2'],
  ['/var/home/jane/a, /home/jane/a', ['/home/jane', '/var/home/jane'], '~/a, ~/a'],
  ['file:///home/j%C3%BCrg/a', ['/home/jürg'], 'file://~/a'],
  ['/home/j.(d)/a', ['/home/j.(d)'], '~/a'],
  ['/etc/hosts', ['/', ''], '/etc/hosts'],
])('a text without the folder of its user: %s', (text, homes, shortened) => {
  expect(withoutHomes(text, homes)).toBe(shortened)
})
