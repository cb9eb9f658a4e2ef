import { rmSync, utimesSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { isBuildStale } from '../../../scripts/install/build.mjs'
import { makeTemporaryFolders, put } from '../temporary-folder.ts'

const at = makeTemporaryFolders()
const SOURCES = [
  'electron/main.ts',
  'electron/slack/reply.ts',
  'renderer/App.tsx',
  'shared/ipc.ts',
  'package-lock.json',
]
const OUTPUTS = [
  'out/main/main.js',
  'out/main/history-worker.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
]
const FOLDERS = ['electron', 'electron/slack', 'renderer', 'shared']

function touch(file: string, seconds: number) {
  utimesSync(at(file), seconds, seconds)
}

describe('a build', () => {
  beforeEach(() => {
    for (const file of [...SOURCES, ...OUTPUTS]) put(at(file), '')
    for (const file of [...SOURCES, ...FOLDERS]) touch(file, 1000)
    for (const file of OUTPUTS) touch(file, 2000)
  })

  test('newer than all its sources is fresh', () => {
    expect(isBuildStale(at())).toBe(false)
  })

  test('is stale when a bundle is missing', () => {
    rmSync(at('out/preload/preload.cjs'))
    expect(isBuildStale(at())).toBe(true)
  })

  test.each(SOURCES)('is stale when %s has changed since', (file) => {
    touch(file, 3000)
    expect(isBuildStale(at())).toBe(true)
  })

  test('is stale when a source was deleted since', () => {
    rmSync(at('electron/slack/reply.ts'))
    expect(isBuildStale(at())).toBe(true)
  })

  test('that shares its time with a source is stale: it may have been made from the one before', () => {
    touch('shared/ipc.ts', 2000)
    expect(isBuildStale(at())).toBe(true)
  })
})
