import './electron-store-in-node.ts'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { openConfig } from '../../../electron/storage/config-file.ts'
import { openSecretFile } from '../../../electron/storage/secret-file.ts'
import { openSettings } from '../../../electron/storage/settings-store.ts'
import { openDatabase } from '../../../electron/storage/sqlite.ts'
import { NINE } from '../../builders.ts'
import { FakeLogger } from '../../fakes/fake-ports.ts'
import { childProgram } from './child-program.ts'
import { openHistoryAt } from './history-of.ts'
import { temporaryFolder } from './temporary-folder.ts'

const ROUNDS = 5

/** Lets the child store until it has said so many numbers, kills it without warning, and tells its last number. */
async function killAfter(child: ChildProcess, numbers: number): Promise<number> {
  const ended = once(child, 'close')
  let last = -1
  let seen = 0
  if (!child.stdout) throw new Error('the child has no output')
  for await (const line of createInterface(child.stdout)) {
    last = Number(line)
    seen += 1
    if (seen === numbers) child.kill('SIGKILL')
  }
  await ended
  return last
}

/** What the three stores hold, and whether any of them complained. */
async function inspect(folder: string) {
  const log = new FakeLogger()
  const now = () => NINE
  const config = openConfig({ folder, now, log })
  const settings = openSettings(config.config)
  const secrets = openSecretFile({ file: join(folder, 'secrets.json'), now, log })
  const history = openHistoryAt(join(folder, 'history.db'))
  await history.history.close()
  const db = openDatabase(join(folder, 'history.db'))
  const { count } = db.prepare('SELECT SUM(count) AS count FROM run').get() as { count: number }
  const incidents = db
    .prepare('SELECT (SELECT count(*) FROM receipt WHERE incident = incident.id) AS receipts FROM incident')
    .all() as { receipts: number }[]
  const integrity = db.prepare('PRAGMA integrity_check').get()
  db.close()
  const secret = secrets.secrets.get('count')
  return {
    complaints: [...config.notices, ...settings.notices, ...secrets.notices, ...history.notices],
    integrity,
    results: count,
    incidents: incidents.length,
    receiptsOfEach: [...new Set(incidents.map(({ receipts }) => receipts))],
    settings: settings.settings.get().pausedUntil ?? -1,
    secret: secret?.kind === 'plain' ? Number(secret.text) : -1,
  }
}

test('a kill at any moment loses nothing that was stored, and damages nothing', async () => {
  const program = await childProgram('store-until-killed')
  const folder = temporaryFolder()
  let next = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const child = spawn(process.execPath, [program, folder, String(next)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const last = await killAfter(child, 5 + round * 7)
    const found = await inspect(folder)
    expect(found).toMatchObject({
      complaints: [],
      integrity: { integrity_check: 'ok' },
      receiptsOfEach: [20],
    })
    expect(found.incidents).toBeGreaterThanOrEqual(last + 1)
    expect(found.results).toBeGreaterThanOrEqual(last + 1)
    expect(found.settings).toBeGreaterThanOrEqual(last)
    expect(found.secret).toBeGreaterThanOrEqual(last)
    next = found.results
  }
  expect(next).toBeGreaterThan(50)
}, 60_000)
