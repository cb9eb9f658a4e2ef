import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshBundle } from '../../../scripts/cli/bundle.mjs'

const ROOT = path.resolve(import.meta.dirname, '../../..')
let clone: string

/** A clone with the least that can be built. */
beforeEach(() => {
  clone = mkdtempSync(path.join(tmpdir(), 'redbar-clone-'))
  for (const folder of ['electron', 'shared']) mkdirSync(path.join(clone, folder))
  write('electron/cli.ts', "console.log('first')")
  write('shared/time.ts', 'export const SECOND = 1000')
  write('package-lock.json', '{}')
  for (const file of ['package.json', 'cli.vite.config.ts'])
    write(file, readFileSync(path.join(ROOT, file), 'utf8'))
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(clone, 'node_modules'))
})

afterEach(() => rmSync(clone, { recursive: true }))

function write(file: string, text: string): void {
  writeFileSync(path.join(clone, file), text)
}

test('it is built when it is missing, left alone when it is fresh, and built again when a source changes', async () => {
  const bundle = await freshBundle(clone)
  expect(readFileSync(bundle, 'utf8')).toContain('first')
  const built = statSync(bundle)

  // An editor's lock: a link that leads nowhere.
  symlinkSync('nobody@nowhere', path.join(clone, 'electron', '.#cli.ts'))
  expect(statSync(await freshBundle(clone)).ino).toBe(built.ino)

  write('electron/cli.ts', "console.log('second')")
  expect(readFileSync(await freshBundle(clone), 'utf8')).toContain('second')
  expect(readdirSync(path.join(clone, 'out', 'cli')).sort()).toEqual(['redbar.js', 'redbar.sources'])
}, 30_000)

test('two that start at once both get a whole one', async () => {
  const bundles = await Promise.all([freshBundle(clone), freshBundle(clone)])
  expect(bundles.map((bundle) => readFileSync(bundle, 'utf8').includes('first'))).toEqual([true, true])
}, 30_000)

test('what cannot be built is said with the words of the build, and leaves the old bundle alone', async () => {
  const bundle = await freshBundle(clone)
  write('electron/cli.ts', 'const = 1')
  await expect(freshBundle(clone)).rejects.toThrow('The command line could not be built.')
  expect(readFileSync(bundle, 'utf8')).toContain('first')
}, 30_000)

test('without packages it says what to do', async () => {
  rmSync(path.join(clone, 'node_modules'))
  await expect(freshBundle(clone)).rejects.toThrow('The packages are not installed. Run "npm ci"')
  expect(existsSync(path.join(clone, 'out'))).toBe(false)
})

test('where there are no sources the bundle is taken as it is', async () => {
  rmSync(path.join(clone, 'electron'), { recursive: true })
  expect(await freshBundle(clone)).toBe(path.join(clone, 'out', 'cli', 'redbar.js'))
})
