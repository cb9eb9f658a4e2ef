import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { ROOT } from '../process/root.mjs'
import { runScript } from '../process/stop.mjs'

/** Bytes that may be loaded before the user sees anything; what is loaded on demand does not count. */
const BUDGETS = [
  { name: 'main bundle', entry: 'out/main/main.js', limit: 520_000, zipped: false },
  { name: 'preload', entry: 'out/preload/preload.cjs', limit: 1_000, zipped: false },
  { name: 'renderer', entry: 'out/renderer/index.html', limit: 150_000, zipped: true },
]

/**
 * @typedef {{ name: string, ok: boolean, line: string }} Measured
 * @returns {Measured[]} one for each budget, with a line for people; throws when a bundle is missing
 */
export function measureBudgets(root = ROOT) {
  return BUDGETS.map(({ name, entry, limit, zipped }) => {
    const files = loadedAtStart(path.join(root, entry)).filter((file) => /\.[cm]?js$/.test(file))
    const bytes = files
      .map((file) => readFileSync(file))
      .map((text) => (zipped ? gzipSync(text) : text).length)
    const total = bytes.reduce((sum, size) => sum + size, 0)
    const names = files.map((file) => path.basename(file)).join(', ')
    const size = `${kilobytes(total)} of ${kilobytes(limit)}${zipped ? ' gzipped' : ''}`
    return { name, ok: total < limit, line: `${name}: ${size} (${names})` }
  })
}

/**
 * A bundle's entry and everything it imports statically, or a page and the scripts it names.
 * @param {string} file
 * @param {Set<string>} [seen]
 * @returns {string[]} absolute paths
 */
export function loadedAtStart(file, seen = new Set()) {
  if (seen.has(file)) return []
  seen.add(file)
  const text = readFileSync(file, 'utf8')
  const pattern = file.endsWith('.html') ? SCRIPTS : IMPORTS
  const next = [...text.matchAll(pattern)].map(([, name = '']) => path.join(path.dirname(file), name))
  return [file, ...next.flatMap((name) => loadedAtStart(name, seen))]
}

/** `import('./x.js')` is not among them: the bracket parts it from `import './x.js'` and `from './x.js'`. */
const IMPORTS = /\b(?:import|from)\s*["'](\.\.?\/[^"']+\.js)["']/g
const SCRIPTS = /(?:src|href)="\.?\/([^"]+\.js)"/g

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`
}

if (process.argv[1] === import.meta.filename) {
  await runScript(async () => {
    const measured = measureBudgets()
    for (const { line, ok } of measured) console.log(`${line}${ok ? '' : ' - too large'}`)
    return measured.every(({ ok }) => ok) ? 0 : 1
  })
}
