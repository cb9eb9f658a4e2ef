import { ProblemError } from '../../shared/problem-error.ts'

/** A request that cannot be met as asked. */
export class RequestError extends ProblemError {
  override readonly name = 'RequestError'
}
