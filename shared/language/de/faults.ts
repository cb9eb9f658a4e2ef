import type { FaultsMessages } from '../en/faults.ts'

/** What Redbar says when it fails itself. In German. */
export const faultsMessages: FaultsMessages = {}
