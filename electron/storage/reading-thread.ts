import { Worker } from 'node:worker_threads'
import type { Logger } from '../ports.ts'
import { type FromReader, type ReadingTask, STAGE, type ToReader } from './reading-messages.ts'
import type { Answer, Asked, QuestionName } from './reading-questions.ts'

type Pending = { resolve(answer: Answer<QuestionName>): void; reject(error: unknown): void }

/** What a reading thread is started with: its program and the history it reads. Paths are absolute. */
export type ReadingThreadOptions = {
  program: string
  file: string
  log: Pick<Logger, 'warn'>
  /** Called once if it ends without having been told to, or cannot be understood and is told to. */
  onBroken(error: unknown): void
}

/** A thread that reads one file of history through a connection of its own. */
export class ReadingThread {
  readonly #options: ReadingThreadOptions
  readonly #stage: ReadingTask['stage'] = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  readonly #worker: Worker
  readonly #pending = new Map<number, Pending>()
  readonly #ended: Promise<void>
  #lastId = 0

  /** Throws when no thread can be had. */
  constructor(options: ReadingThreadOptions) {
    const task: ReadingTask = { file: options.file, stage: this.#stage }
    this.#options = options
    this.#worker = new Worker(options.program, {
      workerData: task,
      execArgv: [],
      name: 'history',
      // A third less memory, and no slower: what an answer is made of is small and soon forgotten.
      resourceLimits: { maxYoungGenerationSizeMb: 4 },
    })
    this.#worker.on('message', (message: FromReader) => this.#hear(message))
    this.#worker.on('messageerror', (error) => this.#mishear(error))
    this.#worker.on('error', (error) => this.#break(error))
    this.#ended = new Promise((resolve) => {
      this.#worker.on('exit', (code) => {
        this.#break(new Error(`The thread that reads the history ended with exit code ${code}`))
        resolve()
      })
    })
  }

  /** Rejects when it cannot be answered there. */
  ask<N extends QuestionName>(name: N, asked: Asked<N>): Promise<Answer<N>> {
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      // The number says which question it was that is answered.
      this.#pending.set(id, { resolve: resolve as Pending['resolve'], reject })
      this.#tell({ kind: 'question', id, name, asked })
    })
  }

  /** Resolves when it has closed its connection and ended. Whatever it has not answered yet is rejected at once. */
  end(): Promise<void> {
    if (Atomics.compareExchange(this.#stage, 0, STAGE.reading, STAGE.ending) === STAGE.reading) {
      this.#tell({ kind: 'end' })
      this.#rejectAll(new Error('The thread that reads the history was told to end'))
    }
    return this.#ended
  }

  /** Stands still until it has closed its connection, so many ms at most. It must have been told to end. */
  standUntilClosed(forMs: number): void {
    Atomics.wait(this.#stage, 0, STAGE.ending, Math.max(0, forMs))
  }

  #tell(message: ToReader): void {
    this.#worker.postMessage(message)
  }

  #hear(message: FromReader): void {
    if (message.kind === 'warning') this.#options.log.warn(message.message, message.error)
    else this.#settle(message)
  }

  #settle(message: Exclude<FromReader, { kind: 'warning' }>): void {
    const pending = this.#pending.get(message.id)
    this.#pending.delete(message.id)
    if (message.kind === 'answer') pending?.resolve(message.answer)
    else pending?.reject(message.error)
  }

  /** Nobody knows which question it was that is answered: the thread is of no use any more. */
  #mishear(error: unknown): void {
    if (Atomics.load(this.#stage, 0) !== STAGE.reading) return
    this.#options.onBroken(error)
    void this.end()
  }

  #break(error: unknown): void {
    if (Atomics.exchange(this.#stage, 0, STAGE.closed) !== STAGE.reading) return
    this.#options.onBroken(error)
    this.#rejectAll(error)
  }

  #rejectAll(error: unknown): void {
    for (const { reject } of this.#pending.values()) reject(error)
    this.#pending.clear()
  }
}
