import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { openDatabase } from '../../../electron/storage/sqlite.ts'
import { childProgram } from './child-program.ts'
import { LIFE_BEGAN, STEP_MS } from './crash-life.ts'
import { openHistoryAt } from './history-of.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** `npm run test:crash` kills fifty times. */
const KILLS = Number(process.env.REDBAR_KILLS ?? 8)

type Acknowledged = { rounds: number; told: string[] }

/** Lets it live for a random while after its first word, kills it without warning, and gives back what it said. */
async function killed(program: string, file: string, first: number): Promise<Acknowledged> {
  const child = spawn(process.execPath, [program, file, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  const said: Acknowledged = { rounds: first, told: [] }
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), 5 + Math.random() * 250))
  for await (const line of createInterface(child.stdout)) {
    const [what, which = ''] = line.split(' ')
    if (what === 'stored') said.rounds = Number(which) + 1
    else said.told.push(which)
  }
  await ended
  return said
}

/** What the file holds, looked at without the history. */
function inspect(file: string) {
  const db = openDatabase(file)
  const one = (sql: string) => Object.values(db.prepare(sql).get() as Record<string, unknown>)[0]
  const found = {
    integrity: one('PRAGMA integrity_check'),
    rounds: Number(one('SELECT SUM(ok + warning + failed + inconclusive) FROM hour')),
    folded: Number(one('SELECT (SELECT SUM(count) FROM run) + (SELECT COUNT(*) FROM result)')),
    proofsMissing: one(
      `SELECT COUNT(*) FROM result LEFT JOIN evidence USING (integration, at) WHERE details IS NULL`,
    ),
    // Of each incident: whether it says that it was told, and its receipts.
    oddlyTold: one(`SELECT COUNT(*) FROM incident WHERE (told_at IS NOT NULL) <>
      (SELECT COUNT(*) FROM receipt WHERE incident = incident.id)`),
    told: db.prepare('SELECT id FROM incident WHERE told_at IS NOT NULL').all() as { id: string }[],
    incidents: Number(one('SELECT COUNT(*) FROM incident')),
    failures: Number(one('SELECT COUNT(*) FROM result')),
  }
  db.close()
  return found
}

/** Every round of the last two days that cannot be found by itself. */
async function missing(file: string, rounds: number): Promise<number[]> {
  const { history, notices } = openHistoryAt(file)
  expect(notices).toEqual([])
  const lost: number[] = []
  for (let number = Math.max(0, rounds - 1700); number < rounds; number += 1) {
    const at = LIFE_BEGAN + number * STEP_MS
    if ((await history.result(`integration-${number % 3}`, at)) === null) lost.push(number)
  }
  await history.close()
  return lost
}

test(
  `${KILLS} kills at any moment lose no acknowledged result, tear nothing apart, and let nothing be told twice`,
  async () => {
    const program = await childProgram('live-until-killed')
    const file = join(temporaryFolder(), 'history.db')
    let rounds = 0
    for (let kill = 0; kill < KILLS; kill += 1) {
      const said = await killed(program, file, rounds)
      const found = inspect(file)
      expect(found).toMatchObject({ integrity: 'ok', proofsMissing: 0, oddlyTold: 0 })
      expect(found.rounds).toBeGreaterThanOrEqual(said.rounds)
      expect(found.rounds).toBeLessThanOrEqual(said.rounds + 1)
      expect(found.folded).toBe(found.rounds)
      expect(found.incidents).toBe(found.failures)
      expect(found.told.map(({ id }) => id)).toEqual(expect.arrayContaining(said.told))
      expect(await missing(file, found.rounds)).toEqual([])
      rounds = found.rounds
    }
    expect(rounds).toBeGreaterThan(KILLS * 20)
  },
  30_000 + KILLS * 4000,
)
