import fc from 'fast-check'
import { expect, test } from 'vitest'
import { execLine, readDesktopEntry, wordsOf } from '../../../electron/storage/desktop-entry.ts'

test('the words of any command come back as they were written', () => {
  const sign = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 1 }),
    fc.constantFrom('\n', '\r', '\\', '%', '"'),
  )
  const word = fc.array(sign, { minLength: 1 }).map((signs) => signs.join(''))
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      expect(wordsOf(readDesktopEntry(`[Desktop Entry]\nExec=${execLine(words)}\n`).Exec ?? '')).toEqual(
        words,
      )
    }),
  )
})

test.each([
  [['/usr/bin/redbar', '--hidden'], '/usr/bin/redbar --hidden'],
  [['/opt/a b/redbar'], '"/opt/a b/redbar"'],
  [['$HOME'], '"\\\\$HOME"'],
  [['100%'], '100%%'],
])('%o is written as %s', (words, line) => {
  expect(execLine(words)).toBe(line)
})

test('field codes are no words', () => {
  expect(wordsOf('/usr/bin/redbar %U --hidden %f')).toEqual(['/usr/bin/redbar', '--hidden'])
})

test('only the group of the entry itself counts', () => {
  const text = '[Desktop Action New]\nExec=/bin/other\n[Desktop Entry]\nExec = /bin/redbar\nName[de]=Rot\n'
  expect(readDesktopEntry(text)).toEqual({ Exec: '/bin/redbar' })
})
