/** The first run, and adding, changing and removing integrations. */
export const setupMessages = {}
/** The first run, and adding, changing and removing integrations. */
export type SetupMessages = typeof setupMessages
