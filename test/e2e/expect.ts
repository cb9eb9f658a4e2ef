import { expect as base } from '@playwright/test'

/** Playwright's `expect`, patient enough for a busy machine (ms): a wait ends as soon as its condition holds. */
export const expect = base.configure({ timeout: 15_000 })
