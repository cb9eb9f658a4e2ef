import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSetup } from '../../../electron/storage/read-setup.ts'
import { said } from '../setup/said.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A set-up file with this text. */
function fileWith(text: string): string {
  const file = join(temporaryFolder(), 'setup.json')
  writeFileSync(file, text)
  return file
}

describe('a set-up file on the disk', () => {
  test('gives its integrations', () => {
    const file = fileWith(
      '{"integrations": [{"name": "Deploys", "kind": "webhook", "url": "$HOOK", "everySeconds": 60}]}',
    )
    const url = 'https://hooks.slack.com/services/T0TEST/B0TEST/test'
    expect(readSetup(file, { HOOK: url })).toEqual({
      ok: true,
      drafts: [{ kind: 'webhook', name: 'Deploys', url, everySeconds: 60 }],
      warnings: [],
    })
  })

  test('that is wrong is named together with the field', () => {
    const file = fileWith('{"integrations": [{"name": "Deploys", "kind": "webhook", "url": "$HOOK"}]}')
    expect(said(readSetup(file, {}))).toEqual({
      ok: false,
      problem: `${file}: integrations[0].url: the environment variable HOOK is not set`,
    })
  })

  test('that is not there is named', () => {
    const file = join(temporaryFolder(), 'setup.json')
    expect(said(readSetup(file, {}))).toEqual({ ok: false, problem: `${file}: there is no such file.` })
  })

  test('that is a folder is named', () => {
    const folder = temporaryFolder()
    expect(said(readSetup(folder, {}))).toEqual({
      ok: false,
      problem: expect.stringContaining('this is a folder'),
    })
  })

  test('that is far too large is not read', () => {
    const file = fileWith(' '.repeat(1024 * 1024 + 1))
    expect(said(readSetup(file, {}))).toEqual({ ok: false, problem: expect.stringContaining('too large') })
  })
})
