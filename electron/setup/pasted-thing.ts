import type { PastedWish } from '../../shared/setup.ts'
import type { SecretShape } from './secret-shape.ts'

/** One thing that a text holds: what it is, where it stands, and what is wanted of it. `raw` may be a secret. */
export type PastedThing = {
  shape: SecretShape
  raw: string
  /** The line, from 1; in a set-up file the number of the entry. */
  line: number
  name: string | null
  apiUrl: string | null
  wishes: PastedWish[]
}
