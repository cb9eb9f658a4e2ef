/** The settings. */
export const settingsMessages = {}
/** The settings. */
export type SettingsMessages = typeof settingsMessages
