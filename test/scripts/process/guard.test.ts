import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { endFamily, FAMILY, isAlive, membersOf } from '../../../scripts/process/family.mjs'
import { makeTemporaryFolders } from '../temporary-folder.ts'

const at = makeTemporaryFolders()
const GUARD = path.resolve('scripts/process/guard.mjs')
const linux = process.platform === 'linux'

/** Starts a process of a family and waits until it says that it runs. */
async function startMember(family: string, shell: string) {
  const child = spawn('sh', ['-c', `${shell} echo up; while :; do sleep 0.05; done`], {
    env: { ...process.env, [FAMILY]: family },
  })
  await once(child.stdout, 'data')
  return child
}

test.runIf(linux)('a family is ended, with the member that does not listen, and nobody else', async () => {
  const stranger = await startMember('strangers', '')
  const polite = await startMember('smiths', '')
  const deaf = await startMember('smiths', "trap '' TERM;")
  const ended = Promise.all([once(polite, 'exit'), once(deaf, 'exit')])
  expect(await endFamily('smiths', { graceMs: 100 })).toEqual([])
  expect((await ended).map(([, signal]) => signal)).toEqual(['SIGTERM', 'SIGKILL'])
  expect(membersOf('strangers')).toContain(stranger.pid)
  stranger.kill('SIGKILL')
  await once(stranger, 'exit')
})

test.runIf(linux)(
  'a guard clears away what a killed script leaves: its processes and its folder',
  async () => {
    mkdirSync(at('desktop'))
    const script = `
    import { spawn } from 'node:child_process'
    import { guard } from ${JSON.stringify(GUARD)}
    guard({ family: 'orphans', folder: ${JSON.stringify(at('desktop'))} })
    const env = { ...process.env, ${FAMILY}: 'orphans' }
    const child = spawn('sleep', ['1000'], { env, detached: true, stdio: 'ignore' })
    console.log(child.pid)`
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [pid] = await once(parent.stdout, 'data')
    expect(isAlive(Number(pid))).toBe(true)
    parent.kill('SIGKILL')
    await vi.waitFor(
      () => expect([membersOf('orphans'), existsSync(at('desktop'))]).toEqual([[], false]),
      4000,
    )
  },
)
