import { parentPort, workerData } from 'node:worker_threads'
import type { Logger } from '../ports.ts'
import { HistoryReader } from './history-reader.ts'
import { type FromReader, type ReadingTask, STAGE, type ToReader } from './reading-messages.ts'
import { answerFrom } from './reading-questions.ts'
import { openToRead } from './sqlite.ts'

// The program of the thread that reads the history for an open window. It ends by itself when it is told to: ended from
// outside in the middle of a question, SQLite's binding takes the whole app with it.

// Only a ReadingThread starts it.
const { file, stage } = workerData as ReadingTask
const say = (message: FromReader) => parentPort?.postMessage(message)
const log: Pick<Logger, 'warn'> = {
  warn: (message, error) => say({ kind: 'warning', message, error: inWords(error) }),
}

const database = openToRead(file)
const layers = [readerOrClosed()]

parentPort?.on('message', (message: ToReader) => {
  if (message.kind === 'end') end()
  else if (Atomics.load(stage, 0) === STAGE.reading) answer(message)
})

function readerOrClosed(): HistoryReader {
  try {
    return new HistoryReader(database, log)
  } catch (error) {
    database.close()
    throw error
  }
}

function answer({ id, name, asked }: Extract<ToReader, { kind: 'question' }>): void {
  try {
    say({ kind: 'answer', id, answer: answerFrom(layers, name, asked) })
  } catch (error) {
    say({ kind: 'failure', id, error: inWords(error) })
  }
}

function end(): void {
  try {
    database.close()
  } finally {
    Atomics.store(stage, 0, STAGE.closed)
    Atomics.notify(stage, 0)
    parentPort?.close()
  }
}

/** Not every error can be copied to another thread; a new one with its words can. */
function inWords(error: unknown): unknown {
  return error instanceof Error ? new Error(`${error.name}: ${error.message}`) : String(error)
}
