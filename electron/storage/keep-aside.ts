import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'

/** Why a file is kept aside: the word in its new name. */
export type AsideLabel = 'corrupt' | 'invalid'

/** What belongs to a database besides its own file. */
const COMPANIONS = ['-wal', '-shm']

/** Moves a damaged database with its companions out of the way. Returns its new path; throws when the folder refuses. */
export function moveAside(file: string, label: AsideLabel, at: number): string {
  const aside = freeName(file, label, at)
  renameSync(file, aside)
  for (const suffix of COMPANIONS) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix)
  }
  return aside
}

/** Copies a file that cannot be read as it should. Returns the copy's path; throws when it could not be made. */
export function copyAside(file: string, label: AsideLabel, at: number): string {
  const aside = freeName(file, label, at)
  try {
    copyFileSync(file, aside)
    return aside
  } catch (error) {
    rmSync(aside, { force: true })
    throw error
  }
}

/** A name that no earlier one loses its file to: `config.json.invalid-2026-11-23T09-14-00-000Z`. */
function freeName(file: string, label: AsideLabel, at: number): string {
  const name = `${file}.${label}-${new Date(at).toISOString().replace(/[:.]/g, '-')}`
  let free = name
  for (let count = 2; existsSync(free); count += 1) free = `${name}-${count}`
  return free
}
