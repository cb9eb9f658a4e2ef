import type { Status } from '../../shared/outcome.ts'

/** What the process tells whoever called it, in one number. */
export const EXIT = {
  /** Nothing failed, and everything could be seen. A warning is no failure. */
  ok: 0,
  /** At least one integration failed. */
  failed: 1,
  /** The arguments or the set-up file are wrong: nothing was asked. */
  usage: 2,
  /** Nothing failed, but of at least one integration nothing could be learnt. */
  inconclusive: 3,
  /** Redbar itself could not do its work: never 1, which says that an integration failed (EX_SOFTWARE of sysexits). */
  internal: 70,
  /** Ended by Ctrl-C: 128 and the number of SIGINT, as shells give it. */
  interrupted: 130,
} as const

/** The exit code of a check with these results. */
export function exitCodeOf(statuses: readonly Status[]): number {
  if (statuses.includes('failed')) return EXIT.failed
  return statuses.includes('inconclusive') ? EXIT.inconclusive : EXIT.ok
}
