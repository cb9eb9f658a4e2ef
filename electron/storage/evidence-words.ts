import type { Exchange, Result } from '../../shared/evidence.ts'
import type { FamiliarWords } from './familiar-words.ts'
import { endsOf, WORD_LIMIT, wordsIn } from './words.ts'

/** What is worded of a result. */
export type Worded = Pick<Result, 'outcome' | 'note' | 'check' | 'httpStatus' | 'evidence'>

/**
 * The words of a result. `shared` are those that many of its integration have, as one text; `own` are those that it
 * alone seems to have (a request's id), each as it is found.
 */
export type EvidenceWords = { shared: string; own: string[] }

/** A page that came instead of an answer has hundreds of words of its own: the first so many of them can be found. */
const MOST_OWN = 500
/** Of numbers alone only long ones come again: a channel's, not a minute's. */
const COMES_AGAIN = /\p{L}|\d{5}/u

/** The words of a result and its evidence, without the names in a reply's JSON. */
export function wordsOf(result: Worded, familiar: FamiliarWords): EvidenceWords {
  const shared = new Set(verdictTexts(result).flatMap(wordsIn))
  const own = new Set<string>()
  for (const word of new Set(saidTexts(result).flatMap(wordsIn))) {
    if (shared.has(word)) continue
    const isShared = word.length <= WORD_LIMIT && COMES_AGAIN.test(word) && familiar.meet(word)
    if (isShared) shared.add(word)
    else if (own.size < MOST_OWN) for (const end of endsOf(word)) own.add(end)
  }
  return { shared: [...shared].sort().join(' '), own: [...own].slice(0, MOST_OWN) }
}

/** What there are only so many of. */
function verdictTexts({ outcome, check, httpStatus, evidence }: Worded): string[] {
  const reason = outcome.status === 'ok' ? null : outcome.reason
  const texts = evidence.exchanges.flatMap((exchange) => [
    ...[exchange.check, exchange.method, exchange.host, exchange.code],
    httpText(exchange.httpStatus),
  ])
  return [check, reason, outcome.code, httpText(httpStatus), ...texts].filter((text) => text !== null)
}

function httpText(status: number | null): string | null {
  return status === null ? null : `HTTP ${status}`
}

/** What others said, and may say differently each time. */
function saidTexts({ note, evidence }: Worded): string[] {
  const texts = evidence.exchanges.flatMap((exchange) => [
    ...[exchange.requestId, exchange.networkError],
    ...headerTexts(exchange),
    ...replyTexts(exchange.reply),
  ])
  return [note, ...evidence.notes, ...texts].filter((text) => text !== null)
}

/** When it was is found by time. */
function headerTexts({ headers }: Exchange): string[] {
  return Object.entries(headers)
    .filter(([name]) => name !== 'date')
    .flat()
}

/** The values of a reply that is JSON, else its text without tags. */
function replyTexts(reply: string): string[] {
  try {
    return valuesIn(JSON.parse(reply))
  } catch {
    return [reply.replace(/<[^<>]*>/g, ' ')]
  }
}

/** Step by step: a reply may be nested more deeply than functions can be. */
function valuesIn(json: unknown): string[] {
  const texts: string[] = []
  const left = [json]
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value === 'string' || typeof value === 'number') texts.push(String(value))
    else if (typeof value === 'object' && value !== null)
      for (const each of Object.values(value)) left.push(each)
  }
  return texts
}
