import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SecretStoreError } from '../../../electron/secret-ports.ts'
import { openSecretFile } from '../../../electron/storage/secret-file.ts'
import { NINE } from '../../builders.ts'
import { FakeLogger } from '../../fakes/fake-ports.ts'
import { saidNotices } from '../../said-notices.ts'
import { makeReadOnly } from './as-ordinary-user.ts'
import { temporaryFolder } from './temporary-folder.ts'

const SEALED = { kind: 'sealed', base64: 'c2VhbGVk' } as const
const ASIDE = 'secrets.json.invalid-2026-11-23T09-00-00-000Z'

function open(folder: string) {
  const log = new FakeLogger()
  const { secrets, notices } = openSecretFile({ file: join(folder, 'secrets.json'), now: () => NINE, log })
  return { log, secrets, notices: saidNotices(notices) }
}

describe('the file of secrets', () => {
  test('has them again after a restart, and only its user can read it', () => {
    const folder = join(temporaryFolder(), 'profile')
    const { secrets } = open(folder)
    secrets.put('a', SEALED)
    secrets.put('b', { kind: 'plain', text: 'xoxb-test-1234' })
    secrets.drop('b')
    secrets.drop('c')
    const again = open(folder)
    expect([again.secrets.get('a'), again.secrets.get('b'), again.notices]).toEqual([SEALED, null, []])
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['secrets.json'])
  })

  test('is readable by its user only, even after a run that was killed while it wrote', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'secrets.json.new'), 'half', { mode: 0o644 })
    open(folder).secrets.put('a', SEALED)
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
    expect(open(folder).secrets.get('a')).toEqual(SEALED)
  })

  test.each(['{"version": 1, "secr', '', '[]', '{"version": 2, "secrets": {}}', 'text'])(
    'that reads %j is kept aside and named',
    (text) => {
      const folder = temporaryFolder()
      writeFileSync(join(folder, 'secrets.json'), text)
      const { secrets, notices } = open(folder)
      expect(notices).toEqual([
        expect.objectContaining({
          id: 'secrets-damaged',
          detail: expect.stringContaining(join(folder, ASIDE)),
        }),
      ])
      secrets.put('a', SEALED)
      expect(readFileSync(join(folder, ASIDE), 'utf8')).toBe(text)
      expect(open(folder).secrets.get('a')).toEqual(SEALED)
    },
  )

  test('loses one damaged secret and keeps the others', () => {
    const folder = temporaryFolder()
    const text = JSON.stringify({
      version: 1,
      secrets: { a: SEALED, b: { kind: 'sealed', base64: '%' }, c: 7 },
    })
    writeFileSync(join(folder, 'secrets.json'), text)
    const { secrets, notices } = open(folder)
    expect([secrets.get('a'), secrets.get('b'), secrets.get('c')]).toEqual([SEALED, null, null])
    expect(notices).toHaveLength(1)
    expect(readFileSync(join(folder, ASIDE), 'utf8')).toBe(text)
  })

  test('says in a sentence that the disk refuses, and believes only what was written', () => {
    const folder = temporaryFolder()
    const { secrets } = open(folder)
    secrets.put('a', SEALED)
    makeReadOnly(folder)
    expect(() => secrets.put('b', SEALED)).toThrow(SecretStoreError)
    expect(() => secrets.drop('a')).toThrow(/could not be stored: .*secrets\.json cannot be written/)
    expect([secrets.get('a'), secrets.get('b')]).toEqual([SEALED, null])
  })

  test('that can be neither read nor kept aside is left alone', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'secrets.json'))
    const { secrets, notices } = open(folder)
    expect(notices).toEqual([expect.objectContaining({ id: 'secrets-unreadable', severity: 'error' })])
    expect(secrets.get('a')).toBeNull()
    expect(() => secrets.put('a', SEALED)).toThrow(SecretStoreError)
  })

  test('is quoted in no log', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'secrets.json'), '{"version": 1, "secrets": {"a": xoxb-test-planted')
    const { log, notices } = open(folder)
    expect(JSON.stringify([log.lines, notices])).not.toContain('planted')
  })
})
