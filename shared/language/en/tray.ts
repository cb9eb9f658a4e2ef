/** The tray's tooltip and menu, and the menu of the app. */
export const trayMessages = {}
/** The tray's tooltip and menu, and the menu of the app. */
export type TrayMessages = typeof trayMessages
