import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { main } from '../../../shared/language/en/main.ts'
import { window } from '../../../shared/language/en/window.ts'

const ROOT = path.join(import.meta.dirname, '../../..')
/** Where people are spoken to. The catalogue itself does not count. */
const SPEAKERS = ['electron', 'renderer', 'shared']

/** A message by the names that lead to it: ["history", "card", "title"]. */
type Place = string[]

test('every message is said somewhere', () => {
  const unsaid = placesOf({ ...window, ...main }).filter((place) => !isSaid(place, speakers()))
  expect(unsaid.map((place) => place.join('.'))).toEqual([])
})

test.each([
  ['by its path', 'messages.card.title', true],
  ['over a line', 'messages.card\n  .title(name)', true],
  ['as one of a table', 'messages.card[kind]', true],
  ['as one of a table with another name', 'const { card: words } = messages\nreturn words[kind]', true],
  ['as one of a table that was kept', 'const words = messages.card\nreturn words[kind]', true],
  ['taken out of its group', 'const { subtitle, title } = messages.card', true],
  ['from a group with another name', 'const words = messages.card\nreturn words.title', true],
  ['not at all', 'messages.card.subtitle', false],
  ['as a word that is no message', "messages.card.kind = 'title'", false],
])('a message that is said %s', (_how, source, said) => {
  expect(isSaid(['card', 'title'], [source])).toBe(said)
})

function placesOf(messages: object, within: Place = []): Place[] {
  return Object.entries(messages).flatMap(([name, message]) =>
    isGroup(message) ? placesOf(message, [...within, name]) : [[...within, name]],
  )
}

function isGroup(message: unknown): message is object {
  return typeof message === 'object' && message !== null && !Array.isArray(message)
}

/** Names are looked for as the code writes them: the compiler already sees to it that each leads to a message. */
function isSaid(place: Place, sources: readonly string[]): boolean {
  const name = place.at(-1) ?? ''
  const group = place.at(-2) ?? ''
  const asMember = new RegExp(`\\.${name}\\b`)
  const ofGroup = new RegExp(`\\b${group}\\b`)
  const takenOut = new RegExp(`\\{[^{}]*\\b${name}\\b[^{}]*\\}\\s*[:=][^\\n]*\\b${group}\\b`)
  const near = sources.filter((source) => source.includes(name) && source.includes(group))
  return (
    near.some((source) => (asMember.test(source) && ofGroup.test(source)) || takenOut.test(source)) ||
    place.slice(0, -1).some((each) => sources.some((source) => isTableIn(source, each)))
  )
}

/** Whether a group is looked into by a value, by its own name or another: all that is in it may be said. */
function isTableIn(source: string, group: string): boolean {
  if (!source.includes(group)) return false
  const renamed = new RegExp(`\\b${group}:\\s*(\\w+)|(\\w+)\\s*=\\s*[\\w.()?]*\\.${group}\\b(?![.[(])`, 'g')
  const others = [...source.matchAll(renamed)].flatMap(([, one, other]) => one ?? other ?? [])
  return [group, ...others].some((name) => new RegExp(`\\b${name}\\s*(?:\\?\\.)?\\[`).test(source))
}

let read: string[] | undefined

function speakers(): string[] {
  read ??= SPEAKERS.flatMap((folder) => filesIn(path.join(ROOT, folder))).map((file) =>
    readFileSync(file, 'utf8'),
  )
  return read
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('language/'))
    .map((file) => path.join(folder, file))
}
