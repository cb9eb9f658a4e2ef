import { MOST_PASTED, readPastedFile } from './pasted-file.ts'
import type { PastedThing } from './pasted-thing.ts'
import { shapeOf } from './secret-shape.ts'

/** Anything with a token's prefix, or an address. */
const CANDIDATE =
  /(?:xox[a-z]\.)?(?:xox[a-z]|xapp|xwfp)-[^\s"'`“”„,;<>()[\]{}]*|https?:\/\/[^\s"'`“”„,;<>()[\]{}]+/gi
/** What lists and quotations put around a thing. */
const DECORATION = /^(?:[\s"'`“”„>*•–—-]|\d{1,3}[.)]\s)+|[\s"'`“”„,;]+$/g
const MAX_NAME = 80
/** Around what is longer nobody wrote a name, and looking for one takes as long as the square of its length. */
const LONGEST_WORDS = 1000

/** Takes a pasted text apart: a set-up file as a whole, anything else line by line. */
export function readPasted(text: string): PastedThing[] {
  const bare = text.replace(/^\uFEFF/, '').trim()
  if (/^[{[]/.test(bare)) return readPastedFile(bare)
  const lines = bare.split(/\r\n|\r|\n/)
  return lines.flatMap((line, index) => readLine(line, index + 1)).slice(0, MOST_PASTED)
}

function readLine(text: string, line: number): PastedThing[] {
  const found = [...text.matchAll(CANDIDATE)]
  const first = found[0]
  if (first) {
    const name = nameBefore(text.slice(Math.max(0, first.index - LONGEST_WORDS), first.index))
    return found.map(([raw], index) => thing(raw.replace(/[.:]+$/, ''), line, index === 0 ? name : null))
  }
  if (text.length > LONGEST_WORDS) return [thing(text, line, null)]
  const rest = text.replace(DECORATION, '')
  // "SLACK_SIGNING_SECRET=…", "Signing secret: …"
  const raw = (/^[\w .-]{1,60}[=:]\s*(\S+)$/.exec(rest)?.[1] ?? rest).replace(DECORATION, '')
  return raw === '' || raw.startsWith('#') ? [] : [thing(raw, line, null)]
}

function thing(raw: string, line: number, name: string | null): PastedThing {
  return { shape: shapeOf(raw), raw, line, name, apiUrl: null, wishes: [] }
}

/** The name that stood before a secret: "Reviews: xoxb-…". That of a variable of the environment is none. */
function nameBefore(text: string): string | null {
  const name = text
    .replace(DECORATION, '')
    .replace(/\s*(?:[:=|]|->|→)\s*["'`“„]?\s*$/, '')
    .replace(DECORATION, '')
    .trim()
  if (name === '' || name.length > MAX_NAME || /^(?:export\s+)?[A-Z][A-Z0-9_]*$/.test(name)) return null
  return /[\p{L}\p{N}]/u.test(name) ? name : null
}
