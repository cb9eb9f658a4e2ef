import type { TrayMessages } from '../en/tray.ts'

/** The tray's tooltip and menu, and the menu of the app. In German. */
export const trayMessages: TrayMessages = {}
