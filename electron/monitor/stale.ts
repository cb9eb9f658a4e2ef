import { SECOND } from '../../shared/time.ts'
import type { Health } from './health.ts'

/** A decisive result older than so many intervals says nothing any more (promise 9). */
const STALE_AFTER_INTERVALS = 3

/** Whether what is known of an integration that is asked so often (s) is out of date. */
export function isStale({ lastDecisiveAt }: Health, everySeconds: number, now: number): boolean {
  return lastDecisiveAt === null || now - lastDecisiveAt > STALE_AFTER_INTERVALS * everySeconds * SECOND
}
