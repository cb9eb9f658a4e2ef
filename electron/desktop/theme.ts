import { nativeTheme } from 'electron'
import type { SettingsStore } from '../ports.ts'

/** The window's background before its page has painted; the same as `--paper` in renderer/styles. */
const BACKGROUND = { light: '#f5f4f1', dark: '#131315' }

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
