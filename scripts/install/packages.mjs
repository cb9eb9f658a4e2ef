import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { npm } from '../process/npm.mjs'
import { ROOT } from '../process/root.mjs'
import { Stop } from '../process/stop.mjs'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

/**
 * Installs the packages of the lock file, unless they are there already.
 * @returns {Promise<void>} throws a Stop with npm's words when it fails
 */
export async function installPackages() {
  if (!areStale(ROOT)) return
  console.log('Installing packages: npm ci')
  // Warnings are hidden: some packages declare a newer Node than they need, and we test on the older.
  const { code, output } = await npm(['ci', '--include=dev', '--loglevel=error'], { cwd: ROOT })
  if (code !== 0) throw new Stop(`npm ci failed:\n${output.trimEnd()}`)
}

/**
 * Whether node_modules differs from what the lock file says.
 * @param {string} root the folder with package-lock.json
 */
export function areStale(root) {
  const locked = packagesOf(path.join(root, 'package-lock.json'))
  if (locked === undefined) throw new Stop(`${root} has no readable package-lock.json.`)
  const installed = packagesOf(path.join(root, 'node_modules', '.package-lock.json'))
  if (installed === undefined) return true
  return (
    Object.entries(locked).some(([folder, wanted]) =>
      isMissing({ root, folder, wanted, found: installed[folder] }),
    ) || Object.keys(installed).some((folder) => !(folder in locked))
  )
}

/** @param {{ root: string, folder: string, wanted: LockedPackage, found: LockedPackage | undefined }} entry */
function isMissing({ root, folder, wanted, found }) {
  if (folder === '') return false // the project itself
  if (found === undefined) return wanted.optional !== true // optional ones are for other machines
  if (found.version !== wanted.version || found.integrity !== wanted.integrity) return true
  return !existsSync(path.join(root, folder))
}

/** @param {string} file */
function packagesOf(file) {
  try {
    return /** @type {Lock} */ (JSON.parse(readFileSync(file, 'utf8'))).packages
  } catch {
    return undefined
  }
}
