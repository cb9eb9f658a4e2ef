import { SECOND } from '../../shared/time.ts'

/** What is told while the questions are out. */
export type Progress = {
  asked(): void
  waiting(waitMs: number): void
  /** Leaves no trace. */
  end(): void
}

/** Goes back to the line's start and empties it. */
const AFRESH = '\r\u001b[K'

/** Progress on one line that is written over and over: for a terminal only. */
export function showProgress(write: (text: string) => void, total: number): Progress {
  let done = 0
  const line = (more = '') => write(`${AFRESH}Asked ${done} of ${total}${more}`)
  line()
  return {
    asked() {
      done += 1
      line()
    },
    waiting: (waitMs) => line(`; a rate limit lets the next ones through in ${Math.ceil(waitMs / SECOND)} s`),
    end: () => write(AFRESH),
  }
}

/** No progress at all: for files and pipes. */
export const silentProgress: Progress = { asked() {}, waiting() {}, end() {} }
