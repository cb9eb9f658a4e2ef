import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../../electron/storage/sqlite.ts'
import { childProgram } from './child-program.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** The largest file that the child may write, in blocks of 1024 bytes. */
const LIMIT = 6000

test('when the system takes no more bytes, what was stored stays, and the rest is held and can be read', async () => {
  const program = await childProgram('fill-disk')
  const file = join(temporaryFolder(), 'history.db')
  const shell = spawnSync('bash', [
    '-c',
    `ulimit -f ${LIMIT}; exec "$0" "$@"`,
    process.execPath,
    program,
    file,
  ])
  const said = JSON.parse(shell.stdout.toString()) as Record<'stored' | 'end' | 'readable', number>
  expect(said).toMatchObject({ notices: ['history-unsaved'], readable: said.end })
  const db = openDatabase(file)
  const found = db.prepare('SELECT count(*) AS count FROM result').get()
  const integrity = db.prepare('PRAGMA integrity_check').get()
  db.close()
  expect(found).toEqual({ count: said.stored })
  expect(integrity).toEqual({ integrity_check: 'ok' })
  expect(said.stored).toBeGreaterThan(100)
}, 60_000)
