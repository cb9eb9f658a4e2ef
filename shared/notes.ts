import { notesMessages as english, type NotesMessages } from './language/en/notes.ts'

type Kind = keyof NotesMessages
type Say = (first: string, second: string) => string

const kinds = Object.keys(english) as Kind[]

/**
 * A note in the language of whoever reads it. Notes are stored as English sentences, long before anybody reads them;
 * what is none of Redbar's own sentences stays as it is.
 */
export function noteWords(note: string, messages: { notes: NotesMessages }): string {
  if (messages.notes === english) return note
  for (const kind of kinds) {
    const found = patternOf(kind).exec(note)
    const say: Say = messages.notes[kind]
    if (found) return say(found[1] ?? '', found[2] ?? '')
  }
  return note
}

/** Finds the English sentence of a kind, and what is shown in it. */
function patternOf(kind: Kind): RegExp {
  const say: Say = english[kind]
  const [first, second] = ['\uE000', '\uE001']
  const sentence = say(first, second).replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  return new RegExp(`^${sentence.replace(first, '(.*)').replace(second, '(.*)')}$`, 's')
}
