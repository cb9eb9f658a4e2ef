import { chmodSync, statSync } from 'node:fs'
import { onTestFinished } from 'vitest'

const NOBODY = 65_534

/**
 * Makes a folder read-only for the rest of the running test, and root an ordinary user, because root ignores modes.
 * Everything in the process's threads is bound by it, as SQLite's and Node's calls are.
 */
export function makeReadOnly(folder: string): void {
  const { mode } = statSync(folder)
  chmodSync(folder, 0o555)
  const isRoot = process.getuid?.() === 0
  if (isRoot) process.seteuid?.(NOBODY)
  onTestFinished(() => {
    if (isRoot) process.seteuid?.(0)
    chmodSync(folder, mode)
  })
}
