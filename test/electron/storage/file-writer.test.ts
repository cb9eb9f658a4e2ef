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
import { beforeEach, describe, expect, test } from 'vitest'
import { beginFile } from '../../../electron/storage/file-writer.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'redbar-test-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

function place(name: string): string {
  return path.join(folder, name)
}

describe('a file that is saved', () => {
  test('has its name only once it is finished', async () => {
    const file = place('a.csv')
    const writer = await beginFile(file)
    await writer.write('one\n')
    expect(readdirSync(folder)).toEqual(['a.csv.part'])
    await writer.write(new Uint8Array([0x74, 0x77, 0x6f]))
    await writer.finish()
    expect(readdirSync(folder)).toEqual(['a.csv'])
    expect(readFileSync(file, 'utf8')).toBe('one\ntwo')
  })

  test('can be read by nobody else', async () => {
    const writer = await beginFile(place('a.csv'))
    await writer.finish()
    expect(statSync(place('a.csv')).mode & 0o777).toBe(0o600)
  })

  test('takes the place of one that was there, and leaves it alone until then', async () => {
    writeFileSync(place('a.csv'), 'old')
    const writer = await beginFile(place('a.csv'))
    await writer.write('new')
    expect(readFileSync(place('a.csv'), 'utf8')).toBe('old')
    await writer.finish()
    expect(readFileSync(place('a.csv'), 'utf8')).toBe('new')
  })

  test('that is abandoned leaves nothing, and what was there before', async () => {
    writeFileSync(place('a.csv'), 'old')
    const writer = await beginFile(place('a.csv'))
    await writer.write('new')
    await writer.abandon()
    await writer.abandon()
    expect(readdirSync(folder)).toEqual(['a.csv'])
    expect(readFileSync(place('a.csv'), 'utf8')).toBe('old')
  })

  test('that cannot get its name leaves nothing', async () => {
    mkdirSync(place('taken/within'), { recursive: true })
    const writer = await beginFile(place('taken'))
    await writer.write('new')
    await expect(writer.finish()).rejects.toThrow()
    expect(existsSync(place('taken.part'))).toBe(false)
  })

  test('lets what a crash left half done lie for all to see, and touches no link that stands there', async () => {
    writeFileSync(place('a.csv.part'), 'half')
    writeFileSync(place('private'), 'mine')
    symlinkSync(place('private'), place('a.csv.2.part'))
    const writer = await beginFile(place('a.csv'))
    await writer.write('new')
    await writer.finish()
    expect(readFileSync(place('a.csv'), 'utf8')).toBe('new')
    expect(readFileSync(place('a.csv.part'), 'utf8')).toBe('half')
    expect(readFileSync(place('private'), 'utf8')).toBe('mine')
  })

  test('is not written into by another one of the same name', async () => {
    const [one, other] = [await beginFile(place('a.csv')), await beginFile(place('a.csv'))]
    await one.write('one')
    await other.write('other')
    await one.abandon()
    const third = await beginFile(place('a.csv'))
    await one.abandon()
    await other.finish()
    expect(readFileSync(place('a.csv'), 'utf8')).toBe('other')
    await third.write('third')
    await third.finish()
    expect(readFileSync(place('a.csv'), 'utf8')).toBe('third')
    expect(readdirSync(folder)).toEqual(['a.csv'])
  })

  test('may have the longest name that the disk takes', async () => {
    const name = `${'ä'.repeat(125)}.csv`
    const writer = await beginFile(place(name))
    await writer.finish()
    expect(readdirSync(folder)).toEqual([name])
  })

  test('cannot be begun in a folder that is gone', async () => {
    await expect(beginFile(place('gone/a.csv'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
