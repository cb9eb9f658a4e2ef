import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { checkNodeVersion } from './install/node-version.mjs'
import { ROOT } from './process/root.mjs'
import { runScript } from './process/stop.mjs'

const CACHE = path.join(ROOT, 'node_modules', '.cache', 'bench')

// npm run bench:history [-- --days N]: makes up a year of 200 integrations asked every five minutes, and measures the
// history beside the plain table with one row for each round. Exit code 1 if a target is missed.
await runScript(async () => {
  checkNodeVersion()
  const { values } = parseArgs({ options: { days: { type: 'string', default: '365' } } })
  const days = Number(values.days)
  if (!Number.isInteger(days) || days < 1) {
    console.error('--days takes a whole number of days, at least 1.')
    return 2
  }
  await mkdir(CACHE, { recursive: true })
  const folder = await mkdtemp(path.join(CACHE, 'run-'))
  try {
    await bundle('test/bench/history/main.ts', path.join(folder, 'bench.js'))
    await bundle('electron/storage/history-worker.ts', path.join(folder, 'history-worker.js'))
    const child = spawn(process.execPath, [path.join(folder, 'bench.js'), String(days)], { stdio: 'inherit' })
    const [code] = await once(child, 'close')
    return code ?? 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

/**
 * @param {string} entry
 * @param {string} file
 * @returns {Promise<void>}
 */
async function bundle(entry, file) {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { target: 'node', noExternal: true, external: ['@photostructure/sqlite'] },
    build: {
      ssr: entry,
      outDir: path.dirname(file),
      emptyOutDir: false,
      target: 'node20.18',
      minify: false,
      rolldownOptions: { output: { entryFileNames: path.basename(file), codeSplitting: false } },
    },
  })
}
