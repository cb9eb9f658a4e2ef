import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { latenciesOf } from '../../../electron/monitor/answer-times.ts'
import { readThrough } from '../../../electron/storage/damage-check.ts'
import { HistoryDatabase } from '../../../electron/storage/history-database.ts'
import { KEEPING } from '../../../electron/storage/history-upkeep.ts'
import { openDatabase } from '../../../electron/storage/sqlite.ts'
import { DAY, HOUR } from '../../../shared/time.ts'

import { quantile, type Times, timesOf } from './measure.ts'
import { seedKept } from './million.ts'
import { PlainTable } from './plain-table.ts'
import { readingLines } from './reading.ts'
import { failedRounds, recordRounds, usualRounds } from './recording.ts'
import { searchLines } from './searches.ts'
import { type Size, seedHistory } from './seed.ts'
import { type Line, printTable } from './table.ts'

/** Seeds a history and the plain table, measures both, prints a table and judges. Argument: days. */
const days = Number(process.argv[2])
const INTEGRATIONS = 200
const YEAR = 365
const TURNS = 400
const log = { info() {}, warn: console.warn, error: console.error }
const end = Math.floor(Date.now() / HOUR) * HOUR
const folder = mkdtempSync(join(tmpdir(), 'redbar-bench-'))
const file = join(folder, 'history.db')

const lines: Line[] = []

function seed(path: string, size: Size, plain: PlainTable | null): number {
  const begin = performance.now()
  const rounds = seedHistory(path, size, (result) => plain?.add(result))
  plain?.flush()
  const seconds = Math.round((performance.now() - begin) / 1000)
  console.log(
    `${size.integrations} integrations, ${size.days} days: ${rounds.toLocaleString('en')} rounds in ${seconds} s`,
  )
  return rounds
}

type Question = 'first' | 'deep' | 'bars' | 'uptime' | 'answers'
/** How long (ms) a question takes the first time it is asked of an integration, and again. */
type Answered = Record<Question, { cold: Times; warm: Times }>

function asked(question: (id: string) => void, count: number): { cold: Times; warm: Times } {
  const act = (turn: number) => question(`integration-${turn % count}`)
  return { cold: timesOf(act, count), warm: timesOf(act, TURNS) }
}

function questions(path: string, count: number): Answered {
  const database = new HistoryDatabase({ file: path, log, keep: null })
  const edges = Array.from({ length: 91 }, (_, index) => end - (90 - index) * DAY)
  const page = (id: string, before: number | null) =>
    database.reader.page({ integrationId: id, before, limit: 200 })
  const answers = {
    first: asked((id) => page(id, null), count),
    deep: asked((id) => page(id, end - (days / 2) * DAY), count),
    bars: asked((id) => database.reader.timeline(id, edges), count),
    uptime: asked((id) => database.reader.timeline(id, [end - 90 * DAY, end]), count),
    answers: asked((id) => latenciesOf(database.reader.latencies(id, edges)), count),
  }
  database.close()
  return answers
}

function plainQuestions(plain: PlainTable): Answered {
  return {
    first: asked((id) => plain.page(id, end + DAY), INTEGRATIONS),
    deep: asked((id) => plain.page(id, end - (days / 2) * DAY), INTEGRATIONS),
    bars: asked((id) => plain.bars(id, end - 90 * DAY, end), INTEGRATIONS),
    uptime: asked((id) => plain.uptime(id, end - 90 * DAY, end), INTEGRATIONS),
    answers: asked((id) => plain.answerTimes(id, end - 90 * DAY, end), INTEGRATIONS),
  }
}

/** How long the steps of the chores take: reading all through, then tidying half of it away. */
function choreSteps(path: string): Record<'check' | 'tidy', Times> {
  const db = openDatabase(path)
  const check = stepTimes(readThrough(db))
  db.close()
  const database = new HistoryDatabase({ file: path, log, keep: null })
  const tidy = stepTimes(database.tidy(end, { ...KEEPING, allForMs: (days / 2) * DAY }))
  database.close()
  return { check, tidy }
}

function stepTimes(steps: Generator<void>): Times {
  const times: number[] = []
  for (let done = false; !done; ) {
    const begin = performance.now()
    done = steps.next().done === true
    times.push(performance.now() - begin)
  }
  return times.sort((a, b) => a - b)
}

/** The same searches where a million results are kept in full (fewer for fewer days). */
function searchesAmongKept(): Line[] {
  const path = join(folder, 'kept.db')
  const count = Math.max(20_000, Math.round(1_000_000 * Math.min(1, days / YEAR)))
  seedKept(path, { count, end })
  const among = `among ${count.toLocaleString('en')} kept`
  const head = { what: among, ours: statSync(path).size / 1e6, plain: null, most: null, unit: 'MB' }
  return [head, ...searchLines(path, { days: YEAR, end }, null)]
}

function sum(times: Times): number {
  return times.reduce((all, time) => all + time, 0)
}

async function main(): Promise<boolean> {
  const plain = new PlainTable(join(folder, 'plain.db'))
  const rounds = seed(file, { integrations: INTEGRATIONS, days, end }, plain)
  const plainBytes = () => statSync(join(folder, 'plain.db')).size
  const small = join(folder, 'tenth.db')
  seed(small, { integrations: INTEGRATIONS / 10, days, end }, null)
  const bytes = statSync(file).size
  const whole = days >= YEAR
  lines.push({
    what: 'size',
    ours: bytes / 1e6,
    plain: plainBytes() / 1e6,
    most: whole ? 120 : null,
    unit: 'MB',
  })
  lines.push({
    what: 'a round',
    ours: bytes / rounds,
    plain: plainBytes() / rounds,
    most: whole ? 6 : null,
    unit: 'bytes',
  })
  const opened = timesOf(() => new HistoryDatabase({ file, log, keep: null }).close(), 7)
  const plainOpened = timesOf(() => new PlainTable(join(folder, 'plain.db')).close(), 7)
  lines.push({
    what: 'open',
    ours: quantile(opened, 0.5),
    plain: quantile(plainOpened, 0.5),
    most: 50,
    unit: 'ms',
  })
  questions(small, INTEGRATIONS / 10) // the first answers are slow because the code is cold, not the file
  const ours = questions(file, INTEGRATIONS)
  const tenth = questions(small, INTEGRATIONS / 10)
  const theirs = plainQuestions(plain)
  const names = {
    first: 'first page',
    deep: 'deep page',
    bars: '90 days of bars',
    uptime: 'uptime of 90 days',
    answers: '90 days of p50 and p95',
  } as const
  for (const name of ['first', 'deep', 'bars', 'uptime', 'answers'] as const) {
    const most = name === 'uptime' ? null : 20
    const line = (what: string, which: 'cold' | 'warm', part: number, limit: number | null) =>
      lines.push({
        what,
        ours: quantile(ours[name][which], part),
        plain: quantile(theirs[name][which], part),
        most: limit,
        unit: 'ms',
      })
    line(`${names[name]}, first time`, 'cold', 0.5, most)
    line('  slowest first time', 'cold', 1, null)
    line('  again', 'warm', 0.5, most)
    const ratio = quantile(ours[name].cold, 0.5) / quantile(tenth[name].cold, 0.5)
    lines.push({ what: '  first time, against a tenth', ours: ratio, plain: null, most: 1.5, unit: 'times' })
  }
  lines.push(...searchLines(file, { days, end }, plain))
  const program = join(import.meta.dirname, 'history-worker.js')
  lines.push(...(await readingLines(file, program, { end, integrations: INTEGRATIONS })))
  const { times, block, chores } = await recordRounds(file, { end, rounds: usualRounds(20_000, end) })
  lines.push({
    what: 'store a round, median',
    ours: quantile(times, 0.5),
    plain: null,
    most: null,
    unit: 'ms',
  })
  lines.push({ what: '  99 of 100', ours: quantile(times, 0.99), plain: null, most: 2, unit: 'ms' })
  lines.push({ what: '  longest', ours: quantile(times, 1), plain: null, most: null, unit: 'ms' })
  lines.push({ what: 'longest block, chores and all', ours: block, plain: null, most: null, unit: 'ms' })
  lines.push({ what: 'close', ours: chores, plain: null, most: null, unit: 'ms' })
  const worse = await recordRounds(file, { end: end + DAY, rounds: failedRounds(3000, end + DAY) })
  lines.push({
    what: 'store what is not good, median',
    ours: quantile(worse.times, 0.5),
    plain: null,
    most: null,
    unit: 'ms',
  })
  lines.push({ what: '  99 of 100', ours: quantile(worse.times, 0.99), plain: null, most: 2, unit: 'ms' })
  plain.close()
  const steps = choreSteps(file)
  lines.push({
    what: 'a step of tidying, 99 of 100',
    ours: quantile(steps.tidy, 0.99),
    plain: null,
    most: 5,
    unit: 'ms',
  })
  lines.push({ what: '  longest', ours: quantile(steps.tidy, 1), plain: null, most: null, unit: 'ms' })
  lines.push({
    what: 'a step of the check, 99 of 100',
    ours: quantile(steps.check, 0.99),
    plain: null,
    most: 5,
    unit: 'ms',
  })
  lines.push({ what: '  longest', ours: quantile(steps.check, 1), plain: null, most: null, unit: 'ms' })
  lines.push({ what: '  all of it', ours: sum(steps.check), plain: null, most: null, unit: 'ms' })
  rmSync(join(folder, 'plain.db'))
  lines.push(...searchesAmongKept())
  return judge(whole)
}

function judge(whole: boolean): boolean {
  const missed = printTable(lines)
  if (!whole) console.log(`Size is judged at ${YEAR} days only: of the last 7 days every round is kept.`)
  const [load = 0] = loadavg()
  const busy = `Load of this computer: ${load.toFixed(1)} on ${availableParallelism()} cores.`
  console.log(load > availableParallelism() ? `${busy} These times have waiting for others in them.` : busy)
  console.log(missed === 0 ? 'Every target is met.' : `${missed} targets are missed.`)
  return missed === 0
}

try {
  process.exitCode = (await main()) ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
