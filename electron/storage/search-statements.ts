import { ENTRY_COLUMNS } from './history-rows.ts'
import type { Database } from './sqlite.ts'
import { prepareAll } from './statements.ts'

/**
 * Before this moment lies what is still to be found of an integration: of the moment at which the page before ended only
 * those integrations that come after the one it ended with.
 */
const BEFORE = 'MIN(:to, :at + (integration.id > :id))'
const OF_THESE = '(:ids IS NULL OR integration.id IN (SELECT value FROM json_each(:ids)))'
/** The wordings that a filter lets through, but for its text. */
const FITTING = `wording JOIN integration ON integration.key = wording.integration WHERE ${OF_THESE}
  AND (:statuses IS NULL OR status IN (SELECT value FROM json_each(:statuses)))
  AND (:reasons IS NULL OR reason IN (SELECT value FROM json_each(:reasons)))
  AND (:code IS NULL OR code = :code COLLATE NOCASE)`
/** Nothing sorts behind this character: what begins with a term lies between the term and the term with it. */
const LAST = 'char(0x10FFFF)'
/** Whether an own word has what is probed for: it begins so, and what stands before it ends so. */
const HAS = (own: string, word: string, before: string) =>
  `${own}.word >= ${word} AND ${own}.word < ${word} || ${LAST} AND SUBSTR(${own}.before, -LENGTH(${before})) = ${before}`

/**
 * The newest result of a run at a moment: of one that goes on beyond it, its newest single result until then. (Single
 * results are kept for days; who reads pages for longer finds it at its first one.)
 */
const PLACE = `CASE WHEN run.at <= :asOf THEN run.at ELSE IFNULL((SELECT MAX(good.at) FROM good
  WHERE good.integration = run.integration AND good.at BETWEEN run.since AND :asOf), run.since) END`

const SQL = {
  /** The wordings that have all terms, and the newest result of each that is still to be found. */
  wordings: `SELECT key, integration, id, before, plain, (SELECT MAX(at) FROM worded WHERE wording = key AND at < before) AS at
    FROM (SELECT wording.key, wording.integration, integration.id, ${BEFORE} AS before, plain FROM ${FITTING}
      AND (plain = 0 OR :terms <> '[]')
      AND NOT EXISTS (SELECT 1 FROM json_each(:terms) WHERE instr(words, value) = 0))
    WHERE at >= :from ORDER BY at DESC, id LIMIT :limit`,
  worded:
    'SELECT at FROM worded WHERE wording = :key AND at < :before AND at >= :from ORDER BY at DESC LIMIT :limit',
  /** The integrations that have runs, and the newest run of each that is still to be found. */
  runners: `SELECT key, id, before, (SELECT ${PLACE} FROM run WHERE integration = key AND since < before
      AND ${PLACE} < before ORDER BY since DESC LIMIT 1) AS at
    FROM (SELECT key, id, ${BEFORE} AS before FROM integration WHERE ${OF_THESE})
    WHERE at >= :from ORDER BY at DESC, id LIMIT :limit`,
  // Runs do not overlap: of those that began before the moment only the last can end after it.
  runs: `SELECT place AS at, since, check_kind AS "check", http_status AS httpStatus,
      CASE WHEN one.at = place THEN last_ms ELSE IFNULL((SELECT duration_ms FROM good
        WHERE good.integration = :key AND good.at = place), first_ms) END AS durationMs,
      CASE WHEN one.at = place THEN count ELSE MAX(1, count - (SELECT COUNT(*) FROM good
        WHERE good.integration = :key AND good.at > place AND good.at <= one.at)) END AS count
    FROM (SELECT *, ${PLACE} AS place FROM run WHERE integration = :key AND since < :before
      AND since >= IFNULL((SELECT MAX(since) FROM run WHERE integration = :key AND since <= :from), :from)) AS one
    WHERE place < :before AND place >= :from
    ORDER BY since DESC LIMIT :limit`,
  /** Whether some result has what is probed for among its own words. */
  isOwn: `SELECT 1 FROM own_word WHERE ${HAS('own_word', ':word', ':before')} LIMIT 1`,
  /** Whether a wording that fits has the term: then not every result must have it as its own word. */
  isShared: `SELECT 1 FROM ${FITTING} AND instr(words, :term) > 0 LIMIT 1`,
  /**
   * Results whose wording lacks terms, and that have each of these among their own words. `probes` has, for each term, how
   * it may lie over them: `[term, word, before]`. Candidates have the first term that their wording lacks; whether they
   * have the others is asked in their order, until there are enough.
   */
  own: `WITH probe AS MATERIALIZED
      (SELECT value ->> 0 AS term, value ->> 1 AS word, value ->> 2 AS before FROM json_each(:probes)),
    fit AS MATERIALIZED
      (SELECT wording.key, wording.integration, integration.id, ${BEFORE} AS before, plain, words FROM ${FITTING}),
    lack AS MATERIALIZED
      (SELECT fit.key, term.value AS term, COUNT(*) OVER (PARTITION BY fit.key) AS terms,
          ROW_NUMBER() OVER (PARTITION BY fit.key ORDER BY term.key) AS turn
        FROM fit JOIN json_each(:terms) AS term ON instr(words, term.value) = 0)
    SELECT at, key, id, plain FROM
      (SELECT own.at, own.wording, fit.integration AS key, fit.id, plain, terms
        FROM probe CROSS JOIN own_word AS own ON ${HAS('own', 'probe.word', 'probe.before')}
          CROSS JOIN lack ON lack.key = own.wording AND lack.term = probe.term AND lack.turn = 1
          CROSS JOIN fit ON fit.key = own.wording
        WHERE own.at < fit.before AND own.at >= :from
        ORDER BY own.at DESC, fit.id LIMIT :candidates) AS one
    WHERE terms = 1 OR NOT EXISTS
      (SELECT 1 FROM lack AS other WHERE other.key = one.wording AND NOT EXISTS
        (SELECT 1 FROM probe AS also JOIN own_word AS same ON same.wording = one.wording AND same.at = one.at
          WHERE also.term = other.term AND ${HAS('same', 'also.word', 'also.before')}))
    LIMIT :limit`,
  kept: `SELECT ${ENTRY_COLUMNS} FROM result WHERE integration = :key AND at = :at`,
  plain: `SELECT since AS at, since, 1 AS count, first_ms AS durationMs, check_kind AS "check", http_status AS httpStatus
    FROM run WHERE integration = :key AND since = :at`,
} as const

/** What a search asks, prepared once. */
export type SearchStatements = ReturnType<typeof prepareSearch>

/** Prepares what a search asks; throws when the tables are not there. */
export function prepareSearch(db: Database) {
  return prepareAll(db, SQL)
}
