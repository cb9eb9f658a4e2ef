import { arch, platform, release } from 'node:os'
import { app } from 'electron'

/** What Redbar runs on, by name. Nothing in it names a person or a computer. */
export function systemFacts(): Record<string, string> {
  const { electron = '', chrome = '', node = '' } = process.versions
  const { XDG_SESSION_TYPE, XDG_CURRENT_DESKTOP } = process.env
  return {
    electron,
    chrome,
    node,
    system: `${platform()} ${release()}`,
    processor: arch(),
    session: XDG_SESSION_TYPE ?? 'not said',
    desktop: XDG_CURRENT_DESKTOP ?? 'not said',
    language: app.getLocale(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}
