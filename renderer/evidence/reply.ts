/** A piece of a reply: what kind of token it is decides its colour. */
export type Token = { kind: 'key' | 'string' | 'number' | 'word' | 'plain'; text: string }

/** A reply made readable: JSON is indented, anything else stays as it came. */
export function prettyReply(reply: string): { json: boolean; text: string } {
  try {
    return { json: true, text: JSON.stringify(JSON.parse(reply), null, 2) }
  } catch {
    return { json: false, text: reply }
  }
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
