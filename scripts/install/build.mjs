import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { packageCommand } from '../process/npm.mjs'
import { ROOT } from '../process/root.mjs'
import { run } from '../process/run.mjs'
import { runScript, Stop } from '../process/stop.mjs'

/** What a build is made from; any change here makes it stale. */
const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
]
const OUTPUTS = [
  'out/main/main.js',
  'out/main/history-worker.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
]

/**
 * Builds the app when its bundles are missing or older than their sources.
 * @returns {Promise<void>} throws a Stop with the build's output when it fails
 */
export async function buildIfStale() {
  if (!isBuildStale(ROOT)) return
  console.log('Building')
  const { code, output } = await run(process.execPath, buildCommand(), { cwd: ROOT })
  if (code !== 0) throw new Stop(`The build failed:\n${output}`)
}

/** The arguments with which Node builds the app. */
export function buildCommand() {
  return [packageCommand('electron-vite'), 'build', '--logLevel', 'warn']
}

/**
 * Whether a bundle is missing, or older than the newest source. A folder counts as well: deleting a file changes it.
 * @param {string} root
 */
export function isBuildStale(root) {
  const oldest = Math.min(...OUTPUTS.map((file) => changedAt(path.join(root, file))))
  return SOURCES.some((source) => newestIn(path.join(root, source)) >= oldest)
}

/**
 * @param {string} place
 * @returns {number} ms since 1970; 0 when there is nothing
 */
function newestIn(place) {
  const own = changedAt(place)
  const names = own > 0 && statSync(place).isDirectory() ? readdirSync(place) : []
  return Math.max(own, ...names.map((name) => newestIn(path.join(place, name))))
}

/** @param {string} file */
function changedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

if (process.argv[1] === import.meta.filename) {
  await runScript(async () => {
    await buildIfStale()
    return 0
  })
}
