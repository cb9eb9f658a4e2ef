import type { Problem } from '../../shared/problem.ts'

/** What became of reading something that a person wrote: its fields, or what is wrong with it. Never echoes it. */
export type Recognised<T, P = Problem> = ({ ok: true } & T) | { ok: false; problem: P }

/** A refusal with its reason. */
export function refused<P = Problem>(problem: P): { ok: false; problem: P } {
  return { ok: false, problem }
}
