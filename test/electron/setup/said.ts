import { problemsMessages as english } from '../../../shared/language/en/problems.ts'
import type { Problem } from '../../../shared/problem.ts'
import { problemSentence } from '../../../shared/problem.ts'

/** What was read, with the problem as an English reader reads it. */
export function said<T extends { ok: boolean }>(read: T) {
  if (!('problem' in read)) return read
  return { ...read, problem: problemSentence(read.problem as Problem, { problems: english }) }
}
