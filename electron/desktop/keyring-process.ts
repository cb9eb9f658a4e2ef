import { spawn } from 'node:child_process'
import { app, safeStorage } from 'electron'

/** How the second process is started, and a folder of its own for Electron's files. */
export type KeyringProcess = { relaunchArgs: readonly string[]; folder: string }

/**
 * Asks the keyring in a second process of this app: before Electron 45 the question blocks the
 * whole process until the user has typed the keyring's password. True when the keyring is open afterwards. Only Linux
 * asks for passwords this way; elsewhere it is true at once.
 */
export function askKeyringApart({ relaunchArgs, folder }: KeyringProcess): Promise<boolean> {
  if (process.platform !== 'linux') return Promise.resolve(true)
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...relaunchArgs, '--profile', folder, '--ask-keyring'], {
      stdio: 'ignore',
    })
    // It may be waiting for a password, deaf to anything gentler.
    const end = () => child.kill('SIGKILL')
    app.once('will-quit', end)
    const answer = (open: boolean) => {
      app.off('will-quit', end)
      resolve(open)
    }
    child.once('error', () => answer(false))
    child.once('exit', (code) => answer(code === 0))
  })
}

/** The second process: it asks, answers by its exit code and is gone. Its name must be the one that asked. */
export async function answerForKeyring(): Promise<void> {
  await app.whenReady()
  app.exit(safeStorage.isEncryptionAvailable() ? 0 : 1)
}
