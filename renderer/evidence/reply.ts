/** A piece of a reply: what kind of token it is decides its colour. */
export type Token = { kind: 'key' | 'string' | 'number' | 'word' | 'plain'; text: string }

/** A reply made readable: JSON is indented, anything else stays as it came. */
export function prettyReply(reply: string): { json: boolean; text: string } {
  try {
    JSON.parse(reply)
  } catch {
    return { json: false, text: reply }
  }
  return { json: true, text: indented(reply) }
}

const PIECE = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g

/** Indents valid JSON without parsing its numbers: evidence must not lose a digit of a long id. */
function indented(json: string): string {
  let text = ''
  let depth = 0
  let before = ''
  for (const piece of json.match(PIECE) ?? []) {
    if (closes(piece)) depth -= 1
    const breaks = closes(piece) ? !opens(before) : opens(before) || before === ','
    text += (breaks ? `\n${'  '.repeat(depth)}` : '') + shown(piece)
    if (opens(piece)) depth += 1
    before = piece
  }
  return text
}

function opens(piece: string): boolean {
  return piece === '{' || piece === '['
}

function closes(piece: string): boolean {
  return piece === '}' || piece === ']'
}

function shown(piece: string): string {
  if (piece === ':') return ': '
  // Slack escapes every slash and every letter beyond ASCII; a reader wants to see them.
  return piece.startsWith('"') ? JSON.stringify(JSON.parse(piece)) : piece
}

const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d[\d.eE+-]*)|\b(true|false|null)\b/g

/** Cuts indented JSON into tokens. Joined again they are the same text. */
export function jsonTokens(text: string): Token[] {
  const tokens: Token[] = []
  let done = 0
  for (const match of text.matchAll(TOKEN)) {
    const [whole, quoted, colon, number] = match
    if (match.index > done) tokens.push({ kind: 'plain', text: text.slice(done, match.index) })
    if (quoted) tokens.push({ kind: colon ? 'key' : 'string', text: whole })
    else tokens.push({ kind: number ? 'number' : 'word', text: whole })
    done = match.index + whole.length
  }
  if (done < text.length) tokens.push({ kind: 'plain', text: text.slice(done) })
  return tokens
}
