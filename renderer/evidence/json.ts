/**
 * A piece of JSON that is shown as it came: numbers keep all digits of a long id, which JSON.parse would round, and
 * texts are unescaped as far as a reader wants it (Slack escapes every slash and every letter beyond ASCII).
 */
export type Json =
  | { kind: 'object'; fields: readonly Field[] }
  | { kind: 'array'; items: readonly Json[] }
  | { kind: 'string' | 'number' | 'word'; text: string }

/** A field of an object: its name, and what it holds. */
export type Field = readonly [name: string, value: Json]

/** Whoever nests deeper wants to be shown as text: a hostile reply may nest without end. */
const DEEPEST = 32

const PIECE = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g

/** A reply as JSON, or null where it is none (an HTML page, a bare word, JSON that was cut) or nests too deep. */
export function parseJson(reply: string): Json | null {
  try {
    JSON.parse(reply)
    return parsed(new Pieces(reply.match(PIECE) ?? []), 0)
  } catch {
    return null
  }
}

/** The pieces of valid JSON, one after the other. */
class Pieces {
  readonly #pieces: readonly string[]
  #at = 0

  constructor(pieces: readonly string[]) {
    this.#pieces = pieces
  }

  next(): string {
    const piece = this.#pieces[this.#at]
    this.#at += 1
    if (piece === undefined) throw new Error('The JSON ends too early')
    return piece
  }

  /** Goes past that piece if it comes next. */
  skips(piece: string): boolean {
    const comes = this.#pieces[this.#at] === piece
    if (comes) this.#at += 1
    return comes
  }
}

function parsed(pieces: Pieces, depth: number): Json {
  if (depth > DEEPEST) throw new Error('The JSON nests too deep')
  const piece = pieces.next()
  if (piece === '{') return { kind: 'object', fields: fieldsOf(pieces, depth) }
  if (piece === '[') return { kind: 'array', items: itemsOf(pieces, depth) }
  if (piece.startsWith('"')) return { kind: 'string', text: JSON.stringify(JSON.parse(piece)) }
  return { kind: /^[-\d]/.test(piece) ? 'number' : 'word', text: piece }
}

function fieldsOf(pieces: Pieces, depth: number): Field[] {
  const fields: Field[] = []
  while (!pieces.skips('}')) {
    pieces.skips(',')
    const name: string = JSON.parse(pieces.next())
    pieces.skips(':')
    fields.push([name, parsed(pieces, depth + 1)])
  }
  return fields
}

function itemsOf(pieces: Pieces, depth: number): Json[] {
  const items: Json[] = []
  while (!pieces.skips(']')) {
    pieces.skips(',')
    items.push(parsed(pieces, depth + 1))
  }
  return items
}

/** JSON as text, indented. */
export function jsonText(json: Json, indent = ''): string {
  const inner = `${indent}  `
  if (json.kind === 'object') {
    const lines = json.fields.map(
      ([name, value]) => `${inner}${JSON.stringify(name)}: ${jsonText(value, inner)}`,
    )
    return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`
  }
  if (json.kind === 'array') {
    const lines = json.items.map((item) => inner + jsonText(item, inner))
    return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n${indent}]`
  }
  return json.text
}

/** Text that two pieces of JSON share exactly when they say the same, in whatever order. */
export function sameText(json: Json): string {
  if (json.kind === 'object') {
    const fields = json.fields.map(([name, value]) => `${JSON.stringify(name)}:${sameText(value)}`)
    return `{${fields.toSorted().join()}}`
  }
  return json.kind === 'array' ? `[${json.items.map(sameText).toSorted().join()}]` : json.text
}
