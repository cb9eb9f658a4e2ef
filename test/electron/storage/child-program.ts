import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { onTestFinished } from 'vitest'

/** Inside the project, so that the database's native part is found from there. */
const CACHE = resolve(import.meta.dirname, '../../../node_modules/.cache/test-children')

/** Makes a program that plain Node runs out of one of the files in `children/`. Gone at the end of the running test. */
export async function childProgram(name: string): Promise<string> {
  mkdirSync(CACHE, { recursive: true })
  const outDir = mkdtempSync(join(CACHE, `${name}-`))
  onTestFinished(() => rmSync(outDir, { recursive: true, force: true }))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: resolve(import.meta.dirname, 'children', `${name}.ts`),
      outDir,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  })
  return join(outDir, 'child.mjs')
}
