import type { Answer, Asked, QuestionName } from './reading-questions.ts'

/**
 * What a reading thread is started with. `stage` is memory that both threads see: a thread that reads for long hears no
 * message meanwhile, and one that must have let go of the file before something else happens cannot be awaited.
 */
export type ReadingTask = { file: string; stage: Int32Array<SharedArrayBuffer> }

/** The stages of a reading thread, the only element of `stage`. */
export const STAGE = { reading: 0, ending: 1, closed: 2 } as const

/** A question, or word that it is time to end. */
export type ToReader =
  | { kind: 'question'; id: number; name: QuestionName; asked: Asked<QuestionName> }
  | { kind: 'end' }

/** What became of a question, or a warning for the log. Errors arrive with their words, without SQLite's codes. */
export type FromReader =
  | { kind: 'answer'; id: number; answer: Answer<QuestionName> }
  | { kind: 'failure'; id: number; error: unknown }
  | { kind: 'warning'; message: string; error: unknown }
