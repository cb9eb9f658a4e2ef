import { expect, test, vi } from 'vitest'
import { type Safe, safeStorageBox } from '../../../electron/desktop/secret-box.ts'

vi.mock('electron', () => ({ safeStorage: {} }))

const opened = async () => true

const seal = (text: string) => Buffer.from(`sealed:${text}`)
const open = (sealed: Buffer) => sealed.toString().replace('sealed:', '')

/** The keyring as Electron 33 offers it; what was asked of it is kept. */
function olderSafe() {
  const asked: string[] = []
  const safe: Safe = {
    isEncryptionAvailable: () => asked.push('available') > 0,
    encryptString: seal,
    decryptString: open,
    getSelectedStorageBackend: () => 'gnome_libsecret',
  }
  return { safe, asked }
}

/** The keyring as Electron 45 offers it: its older half would block and must not be used. */
function newerSafe() {
  const blocks = () => {
    throw new Error('the older half was asked')
  }
  const safe: Safe = {
    isEncryptionAvailable: blocks,
    encryptString: blocks,
    decryptString: blocks,
    isAsyncEncryptionAvailable: async () => true,
    encryptStringAsync: async (text) => seal(text),
    decryptStringAsync: async (sealed) => ({ result: open(sealed) }),
    getSelectedStorageBackend: () => 'gnome_libsecret',
  }
  return safe
}

test.each([
  ['Electron 33', () => olderSafe().safe],
  ['Electron 45', newerSafe],
])('%s: what was sealed can be opened again', async (_version, makeSafe) => {
  const box = safeStorageBox(opened, makeSafe())
  const sealed = await box.encrypt('xoxb-test-1')
  expect(sealed).toBe(seal('xoxb-test-1').toString('base64'))
  expect(await box.decrypt(sealed)).toBe('xoxb-test-1')
  expect(await box.isAvailable()).toBe(true)
})

test('making the box asks the keyring nothing', () => {
  const { safe, asked } = olderSafe()
  safeStorageBox(opened, safe)
  expect(asked).toEqual([])
})

test('a keyring that fails rejects, it does not throw', async () => {
  const { safe } = olderSafe()
  const fail = () => {
    throw new Error('locked')
  }
  const box = safeStorageBox(opened, { ...safe, encryptString: fail, decryptString: fail })
  await expect(box.encrypt('a')).rejects.toThrow('locked')
  await expect(box.decrypt('YQ==')).rejects.toThrow('locked')
})

test('the older half is not asked before the keyring is open, and only once', async () => {
  const { safe, asked } = olderSafe()
  let open = false
  const box = safeStorageBox(async () => open, safe)
  expect(await box.isAvailable()).toBe(false)
  expect(asked).toEqual([])
  open = true
  expect([await box.isAvailable(), await box.isAvailable()]).toEqual([true, true])
  expect(asked).toEqual(['available'])
})

test('the newer half needs nobody to ask for it', async () => {
  const box = safeStorageBox(() => Promise.reject(new Error('asked apart')), newerSafe())
  expect(await box.isAvailable()).toBe(true)
})

test('a Linux desktop without a keyring is asked nothing', async () => {
  const { safe, asked } = olderSafe()
  const platform = vi.spyOn(process, 'platform', 'get').mockReturnValue('linux')
  const box = safeStorageBox(() => Promise.reject(new Error('asked apart')), {
    ...safe,
    getSelectedStorageBackend: () => 'basic_text',
  })
  expect(await box.isAvailable()).toBe(false)
  expect([box.backend(), asked]).toEqual(['basic_text', []])
  platform.mockRestore()
})
