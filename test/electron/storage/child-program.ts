import { resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { buildChildProgram } from '../../child-program.ts'

/** Makes a program that plain Node runs out of one of the files in `children/`. Gone at the end of the running test. */
export async function childProgram(name: string): Promise<string> {
  const { path, remove } = await buildChildProgram(resolve(import.meta.dirname, 'children', `${name}.ts`))
  onTestFinished(remove)
  return path
}
