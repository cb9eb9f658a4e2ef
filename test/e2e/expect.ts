import { expect as base } from '@playwright/test'

/** Patience for a busy machine (ms): a wait ends as soon as its condition holds. */
const PATIENCE_MS = 15_000

/** Playwright's `expect`, patient. */
export const expect = base.configure({ timeout: PATIENCE_MS })

/** Looks several times a second until what is read is as expected; Playwright's own way looks once a second. */
export function eventually<T>(
  read: () => T | Promise<T>,
  message = 'what comes in the end',
): ReturnType<typeof base.poll<T>> {
  return base.poll(read, { message, timeout: PATIENCE_MS, intervals: [50, 100, 150] })
}
