import type { Clock } from '../ports.ts'
import type { Environment } from '../setup/setup-file.ts'
import type { FetchLike } from '../slack/fetch-like.ts'
import type { Terminal } from './terminal.ts'

/** What the command line needs from the world. */
export type CliParts = {
  terminal: Terminal
  env: Environment
  clock: Clock
  fetch: FetchLike
  /** Redbar's version, as package.json has it. */
  version: string
}
