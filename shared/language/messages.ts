import type { common } from './en/common.ts'
import type { main } from './en/main.ts'
import type { window } from './en/window.ts'

/** What main process and window both say. English is the pattern: another language has the same, and nothing more. */
export type CommonMessages = typeof common
/** What the main process says: tray, notifications, files, why something could not be done. */
export type MainMessages = typeof main
/** What the window says. */
export type WindowMessages = typeof window
