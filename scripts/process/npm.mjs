import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './root.mjs'
import { run } from './run.mjs'

/**
 * Runs npm: the one that runs us when there is one, so that versions and settings agree.
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
  const own = process.env.npm_execpath
  if (own && /\.c?js$/.test(own)) return run(process.execPath, [own, ...args], options)
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options)
}

/**
 * The script behind a package's command, to be run with `process.execPath`: no shell and no .cmd files are needed.
 * @param {string} packageName
 * @param {string} [command] the package's own name by default
 * @returns {string} absolute path; throws when the package is not installed
 */
export function packageCommand(packageName, command = packageName) {
  const folder = path.join(ROOT, 'node_modules', packageName)
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const file = typeof bin === 'string' ? bin : bin[command]
  if (file === undefined) throw new Error(`${packageName} has no command ${command}`)
  return path.join(folder, file)
}
