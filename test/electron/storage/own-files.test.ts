import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fileSizes, homeFolders, logTails, sqliteVersion } from '../../../electron/storage/own-files.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'redbar-test-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

describe("Redbar's own files", () => {
  test('are told with their sizes, those of named folders too, and no others', async () => {
    const logs = path.join(folder, 'logs')
    mkdirSync(logs)
    mkdirSync(path.join(folder, 'browser'))
    writeFileSync(path.join(folder, 'history.db'), 'x'.repeat(4096))
    writeFileSync(path.join(logs, 'redbar.log'), 'one\n')
    writeFileSync(path.join(folder, 'browser', 'Cookies'), 'none of our business')
    expect(await fileSizes(folder, logs)).toEqual({
      'history.db': 4096,
      [path.join('logs', 'redbar.log')]: 4,
    })
  })

  test('that are not there are not told', async () => {
    expect(await fileSizes(path.join(folder, 'gone'))).toEqual({})
    expect(await logTails(path.join(folder, 'gone'))).toEqual({})
  })

  test('give the whole of a short log, and of a long one its end from the beginning of a line', async () => {
    writeFileSync(path.join(folder, 'redbar.log'), 'one\ntwo\n')
    const lines = Array.from({ length: 30_000 }, (_, index) => `line ${index}\n`)
    writeFileSync(path.join(folder, 'redbar.old.log'), lines.join(''))
    writeFileSync(path.join(folder, 'secrets.json'), 'none of its business')
    const tails = await logTails(folder)
    expect(Object.keys(tails)).toEqual(['redbar.log', 'redbar.old.log'])
    expect(tails['redbar.log']).toBe('one\ntwo\n')
    const end = tails['redbar.old.log'] ?? ''
    expect(end.length).toBeLessThan(200_000)
    expect(end).toMatch(/^line \d+\n/)
    expect(end.endsWith('line 29999\n')).toBe(true)
    expect(lines.join('').endsWith(end)).toBe(true)
  })

  test('are kept by an SQLite that says its version', () => {
    expect(sqliteVersion()).toMatch(/^3\.\d+\.\d+$/)
  })
})

test("the user's own folder is known by its name, and by the one behind a link", async () => {
  const link = path.join(folder, 'link')
  mkdirSync(path.join(folder, 'jane'))
  symlinkSync(path.join(folder, 'jane'), link)
  vi.stubEnv('HOME', link)
  expect(await homeFolders()).toEqual([link, realpathSync(link)])
  vi.unstubAllEnvs()
})
