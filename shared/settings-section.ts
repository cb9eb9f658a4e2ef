/** The parts of the settings, in the order of their list. */
export const settingsSections = [
  'general',
  'notifications',
  'appearance',
  'history',
  'setup',
  'network',
  'secrets',
  'about',
] as const
/** A part of the settings. */
export type SettingsSection = (typeof settingsSections)[number]
