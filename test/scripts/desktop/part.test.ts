import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startPart } from '../../../scripts/desktop/part.mjs'
import { makeTemporaryFolders } from '../temporary-folder.ts'

const at = makeTemporaryFolders()

function start(command: string, args: string[], ready: () => boolean) {
  return startPart({ command, args, ready }, { env: process.env, folder: at() })
}

test('a part is started once it can be used', async () => {
  await start('touch', [at('ready')], () => existsSync(at('ready')))
  expect(existsSync(at('ready'))).toBe(true)
})

test('a part that dies at start is named, with its end and its last words', async () => {
  const starting = start('sh', ['-c', 'echo "cannot open display" >&2; exit 3'], () => false)
  await expect(starting).rejects.toThrow('sh ended at start (exit code 3).\ncannot open display')
})

test('a part that is not installed is named', async () => {
  await expect(start('no-such-panel', [], () => false)).rejects.toThrow(
    /^no-such-panel could not be started: .*ENOENT/,
  )
})
