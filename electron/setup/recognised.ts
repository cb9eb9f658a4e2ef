/** What became of reading something that a person pasted: its fields, or a sentence with the cure. Never echoes it. */
export type Recognised<T> = ({ ok: true } & T) | { ok: false; problem: string }

/** A refusal with its sentence. */
export function refused(problem: string): { ok: false; problem: string } {
  return { ok: false, problem }
}
