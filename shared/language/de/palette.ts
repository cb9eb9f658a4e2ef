import type { PaletteMessages } from '../en/palette.ts'

/** The command palette and the list of shortcuts. In German. */
export const paletteMessages: PaletteMessages = {}
