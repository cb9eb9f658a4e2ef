import type { SettingsMessages } from '../en/settings.ts'

/** The settings. In German. */
export const settingsMessages: SettingsMessages = {}
