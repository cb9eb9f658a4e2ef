import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'vite'
import { ROOT } from '../process/root.mjs'

const ENTRY = 'test/simulation/main.ts'
const FOLDER = path.join(ROOT, 'node_modules', '.cache', 'simulation')

/**
 * Makes one file for plain Node of the simulation and the app in it, and removes it when the work with it is done.
 * @template Result
 * @param {(file: string) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function bundled(work) {
  await mkdir(FOLDER, { recursive: true })
  // Several may run at once, from other states of the sources.
  const folder = await mkdtemp(path.join(FOLDER, 'run-'))
  try {
    await build({
      root: ROOT,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      ssr: { target: 'node', noExternal: true },
      build: {
        ssr: ENTRY,
        outDir: folder,
        target: 'node20.18',
        minify: false,
        sourcemap: 'inline',
        rolldownOptions: { output: { entryFileNames: 'simulation.js', codeSplitting: false } },
      },
    })
    return await work(path.join(folder, 'simulation.js'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
