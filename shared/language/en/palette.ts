/** The command palette and the list of shortcuts. */
export const paletteMessages = {}
/** The command palette and the list of shortcuts. */
export type PaletteMessages = typeof paletteMessages
