import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { onTestFinished } from 'vitest'
import { buildChildProgram } from '../../child-program.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Makes the program of the reading thread as it is bundled for the app; `remove` is for the end of all tests. */
export function buildReadingProgram() {
  return buildChildProgram(resolve(import.meta.dirname, '../../../electron/storage/history-worker.ts'))
}

/** A program that stands in the place of the reading thread's. Gone at the end of the running test. */
export function programOf(source: string): string {
  const file = join(temporaryFolder(), 'program.mjs')
  writeFileSync(file, `import { parentPort, workerData } from 'node:worker_threads'\n${source}`)
  return file
}

/** Answers every question with its name, and ends when it is told to. */
export const PARROT = `parentPort.on('message', ({ kind, id, name }) => {
  if (kind === 'end') parentPort.close()
  else parentPort.postMessage({ kind: 'answer', id, answer: name })
})`

/** Answers no question, and ends when it is told to. */
export const SILENT = `parentPort.on('message', ({ kind }) => {
  if (kind === 'end') parentPort.close()
})`

/** Answers every question with null; told to end, it has the history closed only after a while and writes that file then. */
export function slowToEnd(mark: string): string {
  return `import { writeFileSync } from 'node:fs'
parentPort.on('message', ({ kind, id }) => {
  if (kind !== 'end') return parentPort.postMessage({ kind: 'answer', id, answer: null })
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150)
  writeFileSync(${JSON.stringify(mark)}, '')
  Atomics.store(workerData.stage, 0, 2)
  Atomics.notify(workerData.stage, 0)
  parentPort.close()
})`
}

/** Counts the threads that the running test starts: all of them, and those that have not ended. */
export function countThreads(): { started: number; running: number } {
  const count = { started: 0, running: 0 }
  const see = (worker: Worker) => {
    count.started += 1
    count.running += 1
    worker.once('exit', () => {
      count.running -= 1
    })
  }
  process.on('worker', see)
  onTestFinished(() => void process.off('worker', see))
  return count
}
