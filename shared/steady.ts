import { MINUTE } from './time.ts'

/** What came and went is steady again after so long (ms) without a change between failed and good (promise 25). */
export const STEADY_AFTER_MS = 30 * MINUTE
