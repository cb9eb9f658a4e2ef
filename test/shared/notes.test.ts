import { expect, test } from 'vitest'
import { notesMessages as german } from '../../shared/language/de/notes.ts'
import { notesMessages as english } from '../../shared/language/en/notes.ts'
import { noteWords } from '../../shared/notes.ts'

const kinds = Object.keys(english) as (keyof typeof english)[]
type Say = (first: string, second: string) => string

const SHOWN = [
  ['reviews', 'store'],
  ['a.*(b) $1 \\d', 'zwei\nZeilen.'],
  ['', ''],
] as const

test.each(kinds)('a stored note of the kind %s is read in German, with all that is shown in it', (kind) => {
  const inEnglish: Say = english[kind]
  const inGerman: Say = german[kind]
  for (const [first, second] of SHOWN) {
    const stored = inEnglish(first, second)
    expect(noteWords(stored, { notes: german })).toBe(inGerman(first, second))
    expect(noteWords(stored, { notes: english })).toBe(stored)
  }
})

test('what is none of our sentences stays as it was stored', () => {
  const notes = ['Workspace: Acme', '', 'Slack said: The channel is called #reviews.']
  expect(notes.map((note) => noteWords(note, { notes: german }))).toEqual(notes)
})
