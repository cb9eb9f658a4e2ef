import type { SetupMessages } from '../en/setup.ts'

/** The first run, and adding, changing and removing integrations. In German. */
export const setupMessages: SetupMessages = {}
