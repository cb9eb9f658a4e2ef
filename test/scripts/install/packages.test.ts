import { rmSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { areStale } from '../../../scripts/install/packages.mjs'
import { makeTemporaryFolders, put } from '../temporary-folder.ts'

const at = makeTemporaryFolders()
const LOCKED = {
  '': { version: '1.0.0' },
  'node_modules/zod': { version: '4.0.0', integrity: 'sha512-zod' },
  'node_modules/zod/node_modules/deep': { version: '1.0.0', integrity: 'sha512-deep' },
  'node_modules/only-on-macos': { version: '1.0.0', integrity: 'sha512-mac', optional: true },
}
const { '': _, 'node_modules/only-on-macos': __, ...INSTALLED } = LOCKED

function writeLock(packages: object) {
  put(at('package-lock.json'), JSON.stringify({ packages }))
}
function writeInstalled(packages: object) {
  put(at('node_modules/.package-lock.json'), JSON.stringify({ packages }))
  for (const folder of Object.keys(packages)) put(at(folder, 'package.json'), '{}')
}

describe('installed packages', () => {
  beforeEach(() => {
    writeLock(LOCKED)
    writeInstalled(INSTALLED)
  })

  test('are fresh when they are what the lock says, without the optional ones of other machines', () => {
    expect(areStale(at())).toBe(false)
  })

  test.each([
    ['there are none', () => rmSync(at('node_modules'), { recursive: true })],
    ["npm's own list is damaged", () => put(at('node_modules/.package-lock.json'), '{"packages"')],
    ['one was deleted by hand', () => rmSync(at('node_modules/zod/node_modules'), { recursive: true })],
    ['one was added to the lock', () => writeLock({ ...LOCKED, 'node_modules/new': { version: '1.0.0' } })],
    ['one was taken off the lock', () => writeLock({ 'node_modules/zod': LOCKED['node_modules/zod'] })],
    [
      'the lock wants another version',
      () => writeLock({ ...LOCKED, 'node_modules/zod': { version: '4.0.1', integrity: 'sha512-zod' } }),
    ],
    [
      'the lock wants other contents',
      () => writeLock({ ...LOCKED, 'node_modules/zod': { version: '4.0.0', integrity: 'sha512-other' } }),
    ],
  ])('are stale when %s', (_name, change) => {
    change()
    expect(areStale(at())).toBe(true)
  })

  test('a missing lock is refused in one sentence', () => {
    rmSync(at('package-lock.json'))
    expect(() => areStale(at())).toThrow('no readable package-lock.json')
  })
})
