import { type SafeStorage, safeStorage } from 'electron'
import type { SecretBox } from '../ports.ts'

/** The newer half of safeStorage, which Electron 33 does not have. Its prompts do not block the process. */
type AsyncSafeStorage = {
  isAsyncEncryptionAvailable(): Promise<boolean>
  encryptStringAsync(text: string): Promise<Buffer>
  decryptStringAsync(sealed: Buffer): Promise<{ result: string }>
}

/** What is used of Electron, so that it can be stood in for. */
export type Safe = Pick<SafeStorage, 'isEncryptionAvailable' | 'encryptString' | 'decryptString'> &
  Partial<Pick<SafeStorage, 'getSelectedStorageBackend'> & AsyncSafeStorage>

/**
 * The system's keyring behind safeStorage: its asynchronous half where there is one, else the older one, which may block
 * the process while the system asks for a password. Nothing is asked of the keyring before the first call, and a system
 * without one is never told to make do with plain text.
 */
export function safeStorageBox(safe: Safe = safeStorage): SecretBox {
  return {
    backend: () => backendOf(safe),
    isAvailable: () => safe.isAsyncEncryptionAvailable?.() ?? safe.isEncryptionAvailable(),
    async encrypt(text) {
      const sealed = safe.encryptStringAsync ? await safe.encryptStringAsync(text) : safe.encryptString(text)
      return sealed.toString('base64')
    },
    async decrypt(base64) {
      const sealed = Buffer.from(base64, 'base64')
      if (!safe.decryptStringAsync) return safe.decryptString(sealed)
      return (await safe.decryptStringAsync(sealed)).result
    },
  }
}

function backendOf(safe: Safe): string {
  if (process.platform === 'darwin') return 'keychain'
  if (process.platform === 'win32') return 'dpapi'
  return safe.getSelectedStorageBackend?.() ?? 'unknown'
}
