import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { packageCommand } from '../process/npm.mjs'
import { ROOT } from '../process/root.mjs'
import { run } from '../process/run.mjs'
import { Stop } from '../process/stop.mjs'

/** What the command line is made from. */
const SOURCES = ['electron', 'shared', 'cli.vite.config.ts', 'package.json', 'package-lock.json']
const ENTRY = 'electron/cli.ts'
const FOLDER = path.join('out', 'cli')
const BUNDLE = 'redbar.js'
/** Holds the hash of the sources that the bundle beside it was built from. */
const STAMP = 'redbar.sources'

/**
 * The command line as one file. In a clone it is built when it is missing or was built from other sources; where there
 * are no sources it is taken as it is.
 * @param {string} [root]
 * @returns {Promise<string>} its absolute path; throws a Stop that says what to do
 */
export async function freshBundle(root = ROOT) {
  const bundle = path.join(root, FOLDER, BUNDLE)
  if (!existsSync(path.join(root, ENTRY))) return bundle
  const sources = hashOf(root)
  if (existsSync(bundle) && textOf(path.join(root, FOLDER, STAMP)) === sources) return bundle
  await build(root, sources)
  return bundle
}

/**
 * Builds beside the final place and moves the file there in one step: several may start at once.
 * @param {string} root
 * @param {string} sources the hash to leave with the bundle
 */
async function build(root, sources) {
  if (!existsSync(path.join(root, 'node_modules', 'vite')))
    throw new Stop(`The packages are not installed. Run "npm ci" in ${root} first.`)
  await mkdir(path.join(root, FOLDER), { recursive: true })
  const work = await mkdtemp(path.join(root, FOLDER, 'new-'))
  try {
    const args = [packageCommand('vite'), 'build', '--config', 'cli.vite.config.ts', '--outDir', work]
    const { code, output } = await run(process.execPath, args, { cwd: root })
    if (code !== 0) throw new Stop(`The command line could not be built.\n${output.trimEnd()}`)
    await chmod(path.join(work, BUNDLE), 0o755)
    await writeFile(path.join(work, STAMP), sources)
    for (const file of [BUNDLE, STAMP]) await rename(path.join(work, file), path.join(root, FOLDER, file))
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/**
 * A hash over the content of all sources. Times of change would lie after a checkout or a copy.
 * @param {string} root
 */
function hashOf(root) {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap((source) => filesIn(root, source))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/**
 * @param {string} root
 * @param {string} place relative to root
 * @returns {string[]} the files at that place, relative to root, in a fixed order
 */
function filesIn(root, place) {
  const entries = readEntries(path.join(root, place))
  if (entries === null) return [place]
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inside = path.join(place, entry.name)
      if (entry.isDirectory()) return filesIn(root, inside)
      // Editors leave links beside what they edit, some of which lead nowhere.
      return entry.isFile() ? [inside] : []
    })
}

/** @param {string} folder */
function readEntries(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return null
  }
}

/** @param {string} file */
function textOf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
