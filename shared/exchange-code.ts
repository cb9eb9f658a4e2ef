import type { CheckSummary, Exchange } from './evidence.ts'

/** The code that stands for an exchange: Slack's own, or what Redbar read from a reply that names no error. */
export type Code = { code: string; read: boolean }

/** The code of an exchange; null where there is none. Of a channel that is archived Slack answers `ok: true`. */
export function codeOf(exchange: Exchange, checks: readonly CheckSummary[]): Code | null {
  const { code, check, reply } = exchange
  if (code !== null) return { code, read: false }
  const verdict = checks.find((each) => each.check === check)?.outcome.code
  return verdict && reply.includes(`"${verdict}"`) ? { code: verdict, read: true } : null
}
