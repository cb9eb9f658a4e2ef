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
  Partial<Pick<SafeStorage, 'getSelectedStorageBackend' | 'setUsePlainTextEncryption'> & AsyncSafeStorage>

/**
 * The system's keyring behind safeStorage: its asynchronous half where there is one, else the older one, which may block
 * the process while the system asks for a password. `plainTextAllowed` is the user's consent to a system without a
 * keyring. Nothing is asked of the keyring before the first call.
 */
export function safeStorageBox(plainTextAllowed: () => boolean, safe: Safe = safeStorage): SecretBox {
  const backend = () => backendOf(safe)
  const heedConsent = () => {
    if (backend() === 'basic_text') safe.setUsePlainTextEncryption?.(plainTextAllowed())
  }
  return {
    backend,
    isAvailable() {
      heedConsent()
      return safe.isAsyncEncryptionAvailable?.() ?? safe.isEncryptionAvailable()
    },
    async encrypt(text) {
      heedConsent()
      const sealed = safe.encryptStringAsync ? await safe.encryptStringAsync(text) : safe.encryptString(text)
      return sealed.toString('base64')
    },
    async decrypt(base64) {
      heedConsent()
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
