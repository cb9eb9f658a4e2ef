import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { LICENCES } from '../../renderer/settings/licences.ts'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const NOT_PACKAGES = ['Chromium', 'Inter', 'Node', 'SQLite']

/** The packages that shipped code imports: what stands in the bundles, or beside them. */
function imported(): string[] {
  const found = new Set<string>()
  for (const folder of ['electron', 'renderer', 'shared']) {
    const files = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    for (const file of files.filter((each) => /\.tsx?$/.test(each) && !each.endsWith('.d.ts'))) {
      const text = readFileSync(path.join(ROOT, folder, file), 'utf8')
      for (const [, name = ''] of text.matchAll(/(?:from|import\()\s*'((?:@[\w-]+\/)?[\w-]+)[^']*'/g))
        found.add(name)
    }
  }
  return [...found].filter((name) => name !== 'node').sort()
}

test('every library that is shipped stands in the list, and no other', () => {
  const packages = LICENCES.map(([name]) => name).filter((name) => !NOT_PACKAGES.includes(name))
  expect(packages).toEqual(expect.arrayContaining(imported()))
  expect(packages.filter((name) => !imported().includes(name))).toEqual(['@photostructure/sqlite'])
})

test('each has the licence that its package names', () => {
  const said = LICENCES.filter(([name]) => !NOT_PACKAGES.includes(name))
  const named = said.map(([name]) => {
    const { license } = JSON.parse(
      readFileSync(path.join(ROOT, 'node_modules', name, 'package.json'), 'utf8'),
    )
    return [name, license]
  })
  expect(said).toEqual(named)
})
