import { problemsMessages } from './language/en/problems.ts'
import { type Problem, problemSentence } from './problem.ts'

/**
 * Something could not be done, and whoever asked for it is to hear why, in their language. Its own message is English,
 * as the log is.
 */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problemSentence(problem, { problems: problemsMessages }), options)
    this.problem = problem
  }
}
