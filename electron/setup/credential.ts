import { createHash } from 'node:crypto'
import type { Problem } from '../../shared/problem.ts'
import { type Recognised, refused } from './recognised.ts'

/** Whom a token speaks for. */
export type TokenKind = 'bot' | 'user'

const ACCEPTED: [prefix: RegExp, kind: TokenKind][] = [
  [/^xoxb-./, 'bot'],
  [/^xoxe\.xoxb-./, 'bot'],
  [/^xoxp-./, 'user'],
  [/^xoxe\.xoxp-./, 'user'],
]

/** What is wrong with a token, without facts. */
type TokenProblem = Extract<Problem['kind'], `token-${string}`>

/** Kinds of secret that cannot be used, by shape. After gitleaks' rules for Slack. */
const REFUSED: [shape: RegExp, kind: TokenProblem][] = [
  [/^xapp-/, 'token-app-level'],
  [/^xoxe-/, 'token-refresh'],
  [/^xwfp-/, 'token-workflow'],
  [/^xox[cd]-/, 'token-browser'],
  [/^xox[aros]-/, 'token-legacy'],
  [/^xox[bp]-$|^xoxe\.xox[bp]-$/, 'token-cut-off'],
  [/^https?:\/\//i, 'token-address'],
  [/^[0-9a-f]{32}$/i, 'token-signing-secret'],
  [/^\d+\.\d+$/, 'token-client-id'],
]

/** Recognises a token of Slack's Web API by its prefix; its length is left open, as Slack leaves it. */
export function recogniseToken(text: string): Recognised<{ token: string; kind: TokenKind }> {
  const token = text.trim()
  if (token === '') return refused({ kind: 'token-empty' })
  if (!/^[\x21-\x7e]+$/.test(token)) return refused({ kind: 'token-blanks' })
  const kind = ACCEPTED.find(([prefix]) => prefix.test(token))?.[1]
  if (kind) return { ok: true, token, kind }
  const known = REFUSED.find(([shape]) => shape.test(token))
  return refused({ kind: known?.[1] ?? 'token-foreign' })
}

/** Names a secret without telling it: the first 16 hex digits of its SHA-256. */
export function fingerprint(secret: string): string {
  return createHash('sha256').update(secret).digest('hex').slice(0, 16)
}
