import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type SecretBox, SecretStoreError } from '../../../electron/secret-ports.ts'
import { createMemorySecrets } from '../../../electron/storage/memory-secrets.ts'
import { openSecretFile } from '../../../electron/storage/secret-file.ts'
import { createSecretStore } from '../../../electron/storage/secret-store.ts'
import { MINUTE, SECOND } from '../../../shared/time.ts'
import { NINE } from '../../builders.ts'
import { FakeLogger } from '../../fakes/fake-ports.ts'
import { VirtualClock } from '../../fakes/virtual-clock.ts'
import { temporaryFolder } from './temporary-folder.ts'

const TOKEN = 'xoxb-test-1234'

/** A keyring that a test can lock, take away and keep waiting. It seals by turning the text round. */
class FakeKeyring implements SecretBox {
  mode: 'open' | 'absent' | 'silent' | 'basic' | 'broken' = 'open'
  asked = 0
  #release = () => {}

  async isAvailable(): Promise<boolean> {
    this.asked += 1
    if (this.mode === 'silent') await new Promise<void>((resolve) => (this.#release = resolve))
    if (this.mode === 'broken') throw new Error('no bus')
    return this.mode !== 'absent'
  }

  async encrypt(text: string): Promise<string> {
    return Buffer.from(`sealed:${text}`).toString('base64')
  }

  async decrypt(base64: string): Promise<string> {
    const text = Buffer.from(base64, 'base64').toString()
    if (!text.startsWith('sealed:')) throw new Error('not mine')
    return text.slice('sealed:'.length)
  }

  backend(): string {
    return this.mode === 'basic' ? 'basic_text' : 'gnome_libsecret'
  }

  /** The user answers the prompt. */
  unlock(): void {
    this.mode = 'open'
    this.#release()
  }
}

/** A store in a folder, as after a start of the app. */
function start(folder: string, { allowPlainText = false } = {}) {
  const clock = new VirtualClock({ settle: () => new Promise((done) => setImmediate(done)) })
  const log = new FakeLogger()
  const box = new FakeKeyring()
  const { secrets: file } = openSecretFile({ file: join(folder, 'secrets.json'), now: () => NINE, log })
  return {
    clock,
    log,
    box,
    store: createSecretStore({ box, file, clock, log, allowPlainText: () => allowPlainText }),
  }
}

/** A folder in which the token is stored, sealed. */
async function stored(): Promise<string> {
  const folder = temporaryFolder()
  await start(folder).store.write('c1', TOKEN)
  return folder
}

const textIn = (folder: string) => readFileSync(join(folder, 'secrets.json'), 'utf8')

describe('a secret', () => {
  test('is found again after a restart, and stands nowhere in plain', async () => {
    const folder = await stored()
    expect(await start(folder).store.read('c1')).toEqual({ kind: 'found', secret: TOKEN })
    expect(textIn(folder)).not.toContain('xoxb')
  })

  test('that was never stored, or was removed, is missing', async () => {
    const { store } = start(await stored())
    expect(await store.read('c2')).toEqual({ kind: 'missing' })
    await store.remove('c1')
    expect(await store.read('c1')).toEqual({ kind: 'missing' })
  })

  test('is asked of the keyring only when it is needed, and once', async () => {
    const { store, box } = start(await stored())
    expect(box.asked).toBe(0)
    await Promise.all([store.read('c1'), store.read('c1')])
    await store.read('c1')
    expect(box.asked).toBe(1)
  })

  test('that the keyring no longer knows is missing, and stays in the file', async () => {
    const folder = temporaryFolder()
    const text = JSON.stringify({ version: 1, secrets: { c1: { kind: 'sealed', base64: 'Zm9yZWlnbg==' } } })
    writeFileSync(join(folder, 'secrets.json'), text)
    const { store, log } = start(folder)
    expect(await store.read('c1')).toEqual({ kind: 'missing' })
    expect(log.lines).toEqual([expect.stringContaining('can no longer be opened')])
    expect(textIn(folder)).toBe(text)
  })
})

describe('the state of the keyring', () => {
  test('is what was last seen of it, and nothing is asked to know it', async () => {
    const { store, box, clock } = start(await stored())
    expect(store.keyring()).toEqual({ backend: 'gnome_libsecret', state: 'unasked', plain: 0 })
    expect(box.asked).toBe(0)
    box.mode = 'silent'
    const reading = store.read('c1')
    await clock.advance(3000)
    await reading
    expect(store.keyring().state).toBe('locked')
    box.unlock()
    await clock.advance(10)
    expect(store.keyring().state).toBe('open')
  })

  test('is none where the system has none, with how many secrets stand in plain', async () => {
    const { store, box } = start(temporaryFolder(), { allowPlainText: true })
    box.mode = 'basic'
    await store.write('c1', TOKEN)
    expect(store.keyring()).toEqual({ backend: 'basic_text', state: 'none', plain: 1 })
  })
})

describe('a locked keyring', () => {
  test('holds up a read for three seconds, and no later one', async () => {
    const { store, box, clock } = start(await stored())
    box.mode = 'silent'
    const reading = store.read('c1')
    await clock.advance(3 * SECOND)
    expect(await reading).toEqual({ kind: 'locked' })
    expect(await store.read('c1')).toEqual({ kind: 'locked' })
    expect([box.asked, clock.pendingTimers]).toEqual([1, 0])
  })

  test('gives the secret to the next read once it was unlocked', async () => {
    const { store, box, clock } = start(await stored())
    box.mode = 'silent'
    const reading = store.read('c1')
    await clock.advance(3 * SECOND)
    await reading
    box.unlock()
    await clock.advance(0)
    expect(await store.read('c1')).toEqual({ kind: 'found', secret: TOKEN })
  })

  test('opens one prompt, not one for each secret', async () => {
    const folder = await stored()
    await start(folder).store.write('c2', 'xoxb-test-5678')
    const { store, box } = start(folder)
    box.mode = 'silent'
    const reading = [store.read('c1'), store.read('c2')]
    box.unlock()
    expect(await Promise.all(reading)).toMatchObject([{ secret: TOKEN }, { secret: 'xoxb-test-5678' }])
    expect(box.asked).toBe(1)
  })

  test.each(['absent', 'broken', 'basic'] as const)(
    'that is %s is locked, and asked again next time',
    async (mode) => {
      const { store, box } = start(await stored())
      box.mode = mode
      expect(await store.read('c1')).toEqual({ kind: 'locked' })
      box.mode = 'open'
      expect(await store.read('c1')).toEqual({ kind: 'found', secret: TOKEN })
    },
  )

  test('does not bring back a secret that was replaced or removed while it was asked', async () => {
    const { store, box, clock } = start(await stored())
    box.mode = 'silent'
    const reading = store.read('c1')
    const removing = store.remove('c1')
    box.unlock()
    await Promise.all([reading, removing])
    await clock.advance(0)
    expect(await store.read('c1')).toEqual({ kind: 'missing' })
  })

  test('that does not answer for a minute refuses a new secret, and stores nothing of it later', async () => {
    const folder = temporaryFolder()
    const { store, box, clock } = start(folder)
    box.mode = 'silent'
    const writing = expect(store.write('c1', TOKEN)).rejects.toThrow(/did not answer.*Unlock it/)
    await clock.advance(MINUTE)
    await writing
    box.unlock()
    await clock.advance(0)
    expect(await start(folder).store.read('c1')).toEqual({ kind: 'missing' })
  })
})

describe('without a keyring', () => {
  test.each(['absent', 'basic'] as const)(
    '(%s) nothing is stored, and a sentence says what to do',
    async (mode) => {
      const folder = temporaryFolder()
      const { store, box } = start(folder)
      box.mode = mode
      await expect(store.write('c1', TOKEN)).rejects.toThrow(SecretStoreError)
      await expect(store.write('c1', TOKEN)).rejects.toThrow(/no keyring.*agree in Settings/)
      expect(await store.read('c1')).toEqual({ kind: 'missing' })
    },
  )

  test.each(['absent', 'basic'] as const)(
    '(%s) a secret is stored as plain text where the user agreed',
    async (mode) => {
      const folder = temporaryFolder()
      const { store, box } = start(folder, { allowPlainText: true })
      box.mode = mode
      await store.write('c1', TOKEN)
      expect(textIn(folder)).toContain(TOKEN)
      const again = start(folder)
      again.box.mode = mode
      expect(await again.store.read('c1')).toEqual({ kind: 'found', secret: TOKEN })
      expect(again.box.asked).toBe(0)
    },
  )

  test('the keyring is preferred to plain text as soon as there is one', async () => {
    const folder = temporaryFolder()
    const { store } = start(folder, { allowPlainText: true })
    await store.write('c1', TOKEN)
    expect(textIn(folder)).not.toContain(TOKEN)
  })

  test('a keyring that fails is told from one that is not there', async () => {
    const { store, box } = start(temporaryFolder(), { allowPlainText: true })
    box.mode = 'broken'
    await expect(store.write('c1', TOKEN)).rejects.toThrow(/keyring refused/)
  })
})

test('secrets in memory live for this run only', async () => {
  const store = createMemorySecrets()
  await store.write('c1', TOKEN)
  expect(await store.read('c1')).toEqual({ kind: 'found', secret: TOKEN })
  await store.remove('c1')
  expect(await store.read('c1')).toEqual({ kind: 'missing' })
})
