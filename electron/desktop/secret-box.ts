import { type SafeStorage, safeStorage } from 'electron'
import type { SecretBox } from '../secret-ports.ts'

/** The newer half of safeStorage, which Electron 33 does not have. Its prompts do not block the process. */
type AsyncSafeStorage = {
  isAsyncEncryptionAvailable(): Promise<boolean>
  encryptStringAsync(text: string): Promise<Buffer>
  decryptStringAsync(sealed: Buffer): Promise<{ result: string }>
}

/** What is used of Electron, so that it can be stood in for. */
export type Safe = Pick<SafeStorage, 'isEncryptionAvailable' | 'encryptString' | 'decryptString'> &
  Partial<Pick<SafeStorage, 'getSelectedStorageBackend'> & AsyncSafeStorage>

/** Asks the keyring without blocking this process; true when it is open. */
export type AskApart = () => Promise<boolean>

/**
 * The system's keyring behind safeStorage: its asynchronous half where there is one. The older half blocks the process
 * while the system asks for a password, so there the first question is put by `askApart`; once it has opened the
 * keyring, this process is answered at once. Nothing is asked before the first call, and a system without a keyring is
 * never told to make do with plain text.
 */
export function safeStorageBox(askApart: AskApart, safe: Safe = safeStorage): SecretBox {
  let open = false
  return {
    backend: () => backendOf(safe),
    async isAvailable() {
      if (safe.isAsyncEncryptionAvailable) return await safe.isAsyncEncryptionAvailable()
      if (backendOf(safe) === 'basic_text') return false
      open ||= (await askApart()) && safe.isEncryptionAvailable()
      return open
    },
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
