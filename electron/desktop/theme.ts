import { nativeTheme } from 'electron'
import type { SettingsStore } from '../ports.ts'

/** The window's background before its page has painted; the same as `--surface` in renderer/styles. */
const BACKGROUND = { light: '#ffffff', dark: '#1a1b1e' }

/** Lets the window's colours follow the setting `theme`, now and after each change. Use it once the app is ready. */
export function followTheme(settings: SettingsStore): SettingsStore {
  nativeTheme.themeSource = settings.get().theme
  return {
    get: () => settings.get(),
    change(change) {
      const after = settings.change(change)
      nativeTheme.themeSource = after.theme
      return after
    },
  }
}

/** The colour of a window that has not painted yet (CSS hex). */
export function windowBackground(): string {
  return nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light
}
