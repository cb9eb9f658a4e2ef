import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { build } from 'vite'

/** Inside the project, so that the database's native part is found from there. */
const CACHE = resolve(import.meta.dirname, '../node_modules/.cache/test-children')

/** A program for plain Node, and how to be rid of it. */
export type ChildProgram = { path: string; remove(): void }

/** Makes a program that plain Node runs, in one file, out of the source file at that path. */
export async function buildChildProgram(source: string): Promise<ChildProgram> {
  mkdirSync(CACHE, { recursive: true })
  const outDir = mkdtempSync(join(CACHE, `${basename(source, '.ts')}-`))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: source,
      outDir,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  })
  return { path: join(outDir, 'child.mjs'), remove: () => rmSync(outDir, { recursive: true, force: true }) }
}
