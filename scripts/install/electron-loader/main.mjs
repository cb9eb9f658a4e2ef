// The registry runtime comes without Electron's own default app; this stands in for it, so that
// `electron [flags] [-r module] <folder or file> [arguments]` works as with the real one.
// It is an ES module with top-level await on purpose: Electron holds 'ready' back until the entry module
// has been evaluated, so the started app's own top-level code still runs before 'ready'.
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app as publicApp } from 'electron'

/**
 * What Electron's own default app calls too, and its public types leave out.
 * @typedef {{ setVersion(version: string): void, setAppPath(folder: string): void }} Internals
 */
const app = /** @type {typeof publicApp & Internals} */ (publicApp)

/** @param {string[]} argv the arguments after the executable */
function readArguments(argv) {
  /** @type {string[]} */
  const required = []
  for (let i = 0; i < argv.length; i += 1) {
    const argument = argv[i] ?? ''
    if (argument === '-r' || argument === '--require') required.push(argv[++i] ?? '')
    else if (!argument.startsWith('-')) return { required, target: path.resolve(argument) }
  }
  return { required, target: undefined }
}

/**
 * Takes name and version from the app's package.json before its code runs: they decide where its data lives.
 * @param {string} folder
 */
function introduce(folder) {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  if (manifest.version) app.setVersion(manifest.version)
  if (manifest.productName ?? manifest.name) app.setName(manifest.productName ?? manifest.name)
  app.setDesktopName(manifest.desktopName ?? `${app.getName()}.desktop`)
}

/** @param {string} target a folder with package.json, or a file */
async function start(target) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
  const isFolder = statSync(target).isDirectory()
  if (isFolder) introduce(target)
  app.setAppPath(isFolder ? target : path.dirname(target))
  await import(pathToFileURL(createRequire(import.meta.url).resolve(target)).href)
}

const { required, target } = readArguments(process.argv.slice(1))
if (process.argv.includes('--version') || process.argv.includes('-v')) {
  console.log(`v${process.versions.electron}`)
  process.exit(0)
}
if (target === undefined) {
  console.error('usage: electron [flags] [-r module] <folder or file> [arguments]')
  process.exit(1)
}
const require = createRequire(path.join(process.cwd(), 'any.js'))
for (const module of required) require(module)
try {
  await start(target)
} catch (error) {
  console.error('The app threw while loading:', error)
  process.exit(1)
}
