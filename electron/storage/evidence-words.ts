import type { Exchange, Result } from '../../shared/evidence.ts'
import { type OwnWord, ownWordsOf } from './own-words.ts'
import type { Usual } from './usual-words.ts'
import { barred, wordsIn } from './words.ts'

/** What is worded of a result. */
export type Worded = Pick<Result, 'outcome' | 'note' | 'check' | 'httpStatus' | 'evidence'>

/**
 * The words of a result. `shared` are those that results of its verdict usually have, as one text; `own` are those that
 * it alone seems to have (a request's id). `said` are all parts of words that may be usual next time.
 */
export type EvidenceWords = { shared: string; own: OwnWord[]; said: ReadonlySet<string> }

/** A page that came instead of an answer has hundreds of words of its own: the first so many of them can be found. */
const MOST_OWN = 500

/**
 * The words of a result and its evidence, without the names in a reply's JSON. Of the first result of a verdict nobody
 * knows what is usual: whatever has a digit is then taken for its own.
 */
export function wordsOf(result: Worded, usual: Usual | null): EvidenceWords {
  const isUsual = (part: string) =>
    usual ? usual.last.has(part) && usual.before.has(part) : !/\d/.test(part)
  const words = new Map(
    saidTexts(result)
      .flatMap(wordsIn)
      .map((parts) => [barred(parts), parts]),
  )
  const shared = new Set(verdictTexts(result).flatMap(wordsIn).map(barred))
  const own = new Map<string, OwnWord>()
  for (const [word, parts] of words) {
    if (shared.has(word)) continue
    for (const run of usualRuns(parts, isUsual)) shared.add(barred(run))
    for (const each of ownWordsOf(parts, (part) => !isUsual(part))) own.set(JSON.stringify(each), each)
  }
  return {
    shared: [...shared].sort().join(' '),
    own: [...own.values()].slice(0, MOST_OWN),
    said: new Set([...words.values()].flat()),
  }
}

/** The usual parts of a word, those that stand side by side together. */
function usualRuns(parts: readonly string[], isUsual: (part: string) => boolean): string[][] {
  const runs: string[][] = [[]]
  for (const part of parts) {
    if (isUsual(part)) runs.at(-1)?.push(part)
    else runs.push([])
  }
  return runs.filter((run) => run.length > 0)
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
