import path from 'node:path'
import { expect, test } from 'vitest'
import { loadedAtStart, measureBudgets } from '../../../scripts/check/budgets.mjs'
import { makeTemporaryFolders, put } from '../temporary-folder.ts'

const at = makeTemporaryFolders()

function names(entry: string) {
  return loadedAtStart(at(entry)).map((file) => path.relative(at(), file))
}

test('a bundle counts with what it imports at once, however deep, and without what it imports on demand', () => {
  put(at('main.js'), 'import{a}from"./chunks/a.js";import"./side.js";const later=()=>import("./later.js")')
  put(at('chunks/a.js'), 'export{b as a}from"../b.js";import fs from"node:fs"')
  put(at('b.js'), 'export const b=1;import"./chunks/a.js"')
  put(at('side.js'), '')
  put(at('later.js'), '')
  expect(names('main.js')).toEqual(['main.js', 'chunks/a.js', 'b.js', 'side.js'])
})

test('a page counts with the scripts and the preloaded modules it names', () => {
  const page =
    '<script type="module" src="./assets/index.js"></script><link rel="modulepreload" href="/assets/a.js">'
  put(at('index.html'), `${page}<link rel="stylesheet" href="/assets/index.css">`)
  put(at('assets/index.js'), 'import"./a.js"')
  put(at('assets/a.js'), '')
  expect(names('index.html')).toEqual(['index.html', 'assets/index.js', 'assets/a.js'])
})

test('each budget is measured against its own limit', () => {
  put(at('out/main/main.js'), 'x'.repeat(520_000))
  put(at('out/preload/preload.cjs'), 'x'.repeat(999))
  put(at('out/renderer/index.html'), '<script src="./a.js"></script>')
  put(at('out/renderer/a.js'), 'x'.repeat(500_000))
  expect(measureBudgets(at()).map(({ name, ok }) => [name, ok])).toEqual([
    ['main bundle', false],
    ['preload', true],
    ['renderer', true],
  ])
})
