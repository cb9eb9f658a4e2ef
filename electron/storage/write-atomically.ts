import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'

/** Replaces a file as a whole or not at all, readable by its owner only; throws what the system says. */
export function writeAtomically(file: string, text: string): void {
  const draft = `${file}.new`
  rmSync(draft, { force: true }) // of a run that was killed: its mode may be another one
  try {
    const handle = openSync(draft, 'wx', 0o600)
    try {
      writeSync(handle, text)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(draft, file)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}
