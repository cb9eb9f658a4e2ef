import { expect, test } from 'vitest'
import { showProgress } from '../../../electron/cli/progress.ts'

test('one line is written over and over, and leaves no trace', () => {
  const written: string[] = []
  const progress = showProgress((text) => written.push(text), 2)
  progress.asked()
  progress.waiting(1200)
  progress.end()
  expect(written).toEqual([
    '\r\u001b[KAsked 0 of 2',
    '\r\u001b[KAsked 1 of 2',
    '\r\u001b[KAsked 1 of 2; a rate limit lets the next ones through in 2 s',
    '\r\u001b[K',
  ])
})
