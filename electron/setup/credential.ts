import { createHash } from 'node:crypto'
import { type Recognised, refused } from './recognised.ts'

/** Whom a token speaks for. */
export type TokenKind = 'bot' | 'user'

const ACCEPTED: [prefix: RegExp, kind: TokenKind][] = [
  [/^xoxb-./, 'bot'],
  [/^xoxe\.xoxb-./, 'bot'],
  [/^xoxp-./, 'user'],
  [/^xoxe\.xoxp-./, 'user'],
]

const WHERE = 'Copy the Bot User OAuth Token (xoxb-…) from the app\'s page "OAuth & Permissions" at Slack.'

/** Kinds of secret that cannot be used, by shape. After gitleaks' rules for Slack. */
const REFUSED: [shape: RegExp, problem: string][] = [
  [/^xapp-/, `This is an app-level token, which only opens Socket Mode connections. ${WHERE}`],
  [/^xoxe-/, `This is a refresh token, which only fetches other tokens. ${WHERE}`],
  [/^xwfp-/, `This is a workflow token, which dies after 15 minutes. ${WHERE}`],
  [
    /^xox[cd]-/,
    `This is the secret of a person's browser session, which Redbar must not use. Sign out of that session if it was shared. ${WHERE}`,
  ],
  [/^xox[aros]-/, `This is a legacy token, which Slack no longer hands out. ${WHERE}`],
  [/^xox[bp]-$|^xoxe\.xox[bp]-$/, `The token was cut off after its prefix. ${WHERE}`],
  [/^https?:\/\//i, 'This is an address, not a token. If it is a webhook, add it as an incoming webhook.'],
  [/^[0-9a-f]{32}$/i, `This looks like a signing secret or a client secret, not a token. ${WHERE}`],
  [/^\d+\.\d+$/, `This looks like a client ID, not a token. ${WHERE}`],
]

/** Recognises a token of Slack's Web API by its prefix; its length is left open, as Slack leaves it. */
export function recogniseToken(text: string): Recognised<{ token: string; kind: TokenKind }> {
  const token = text.trim()
  if (token === '') return refused(`The token is empty. ${WHERE}`)
  if (!/^[\x21-\x7e]+$/.test(token)) {
    return refused(`The token has blanks, line breaks or foreign characters in it. ${WHERE}`)
  }
  const kind = ACCEPTED.find(([prefix]) => prefix.test(token))?.[1]
  if (kind) return { ok: true, token, kind }
  const known = REFUSED.find(([shape]) => shape.test(token))
  return refused(known?.[1] ?? `This is no token of Slack: those begin with xoxb- or xoxp-. ${WHERE}`)
}

/** Names a secret without telling it: the first 16 hex digits of its SHA-256. */
export function fingerprint(secret: string): string {
  return createHash('sha256').update(secret).digest('hex').slice(0, 16)
}
