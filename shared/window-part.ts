/** The parts of the window that can fail without the others. */
export type WindowPart = 'window' | 'bar' | 'notices' | 'list' | 'page' | 'details' | 'dialog'
