import { HistoryDatabase } from '../../../electron/storage/history-database.ts'
import { ANY_RESULT, type HistoryFilter, type SearchPlace } from '../../../shared/search.ts'
import { DAY } from '../../../shared/time.ts'
import { quantile, timesOf } from './measure.ts'
import type { PlainTable } from './plain-table.ts'
import type { Line } from './table.ts'

/** A search, and the condition by which the plain table is asked for the same. */
type Search = { what: string; filter: Partial<HistoryFilter>; after?: SearchPlace; plain: string }

const PAGE = 100
const TURNS = 9
const MOST_MS = 100
const log = { info() {}, warn: console.warn, error: console.error }

/** The searches of a table of so many days until `end` (ms since 1970). */
function searches(days: number, end: number): Search[] {
  const middle = end - (days / 2) * DAY
  const range = { from: middle - (days / 36) * DAY, to: middle }
  const workspace = Array.from({ length: 20 }, (_, index) => `integration-${index}`)
  const theirs = `integration IN (${workspace.map((id) => `'${id}'`).join()})`
  const during = `at >= ${range.from} AND at < ${range.to}`
  return [
    { what: 'anything', filter: {}, plain: 'TRUE' },
    {
      what: 'anything, half a table back',
      filter: {},
      after: { at: middle, integrationId: 'integration-77' },
      plain: `at < ${middle}`,
    },
    { what: 'what failed', filter: { statuses: ['failed'] }, plain: "status = 'failed'" },
    { what: 'a code', filter: { code: 'token_revoked' }, plain: "code = 'token_revoked' COLLATE NOCASE" },
    {
      what: 'reason, workspace and ten days long ago',
      filter: { reasons: ['access-revoked'], integrationIds: workspace, ...range },
      plain: `code = 'token_revoked' AND ${theirs} AND ${during}`,
    },
    { what: 'a common word', filter: { text: 'token_rev' }, plain: "details LIKE '%token_rev%'" },
    { what: 'one letter', filter: { text: 't' }, plain: "details LIKE '%t%'" },
    { what: 'one digit', filter: { text: '7' }, plain: "details LIKE '%7%'" },
    {
      what: 'two digits',
      filter: { text: '7 3' },
      plain: "details LIKE '%7%' AND details LIKE '%3%'",
    },
    {
      what: 'eight terms of one letter or digit',
      filter: { text: 'a b c d e f 1 2' },
      plain: [...'abcdef12'].map((each) => `details LIKE '%${each}%'`).join(' AND '),
    },
    {
      what: 'two words',
      filter: { text: 'slack 7f' },
      plain: "details LIKE '%slack%' AND details LIKE '%7f%'",
    },
    { what: 'the beginning of a request id', filter: { text: '7f3a' }, plain: "details LIKE '%7f3a%'" },
    { what: 'a word that nothing has', filter: { text: 'nowhere' }, plain: "details LIKE '%nowhere%'" },
    {
      what: 'a common word, a rare reason',
      filter: { text: 'slack', reasons: ['tls'] },
      plain: "code = 'tls' AND details LIKE '%slack%'",
    },
    {
      what: 'a word that results of the reason never have',
      filter: { text: 'token_rev', reasons: ['timeout'] },
      plain: "status = 'inconclusive' AND details LIKE '%token_rev%'",
    },
    {
      what: 'a reason that the integration never has',
      filter: { reasons: ['account-inactive'], integrationIds: ['integration-10'] },
      plain: "code = 'account_inactive' AND integration = 'integration-10'",
    },
  ]
}

/** How long searches take in a file: the first time, and again. Beside it the plain table, asked once. */
export function searchLines(
  file: string,
  { days, end }: { days: number; end: number },
  plain: PlainTable | null,
): Line[] {
  const database = new HistoryDatabase({ file, log, keep: null })
  const lines = searches(days, end).flatMap(({ what, filter, after = null, plain: condition }): Line[] => {
    const query = { filter: { ...ANY_RESULT, ...filter }, after, limit: PAGE }
    const search = () => void database.reader.search(query)
    const [cold = Number.NaN] = timesOf(search, 1)
    const times = timesOf(search, TURNS)
    const theirs =
      plain &&
      quantile(
        timesOf(() => void plain.search(condition), 1),
        1,
      )
    const line = { plain: null, most: MOST_MS, unit: 'ms' }
    return [
      { ...line, what: `search: ${what}`, ours: cold, plain: theirs },
      { ...line, what: '  again', ours: quantile(times, 0.5) },
    ]
  })
  database.close()
  return lines
}
