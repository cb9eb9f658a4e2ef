import type { ProblemsMessages } from '../en/problems.ts'

/** Why a request could not be met, and what to do. In German. */
export const problemsMessages: ProblemsMessages = {}
