import type { Handlers } from '../../shared/ipc.ts'
import type { MainMessages } from '../../shared/language/messages.ts'
import type { Files, OwnFacts } from '../file-ports.ts'
import type { Clock, HistoryStore, SettingsStore } from '../ports.ts'
import type { System } from '../system-ports.ts'
import type { Integrations } from './integrations.ts'

/** What the answers to the settings are made from, beside what can be chosen. */
export type SettingsParts = {
  clock: Clock
  history: HistoryStore
  settings: SettingsStore
  integrations: Integrations
  system: System
  ownFacts: OwnFacts
  files: Files
  messages: () => MainMessages
  /** Hides every secret that is known. */
  mask(text: string): string
}

/** The requests of the settings, beside what can be chosen. */
export type Settling =
  | 'settings.facts'
  | 'checks.every'
  | 'autostart.get'
  | 'autostart.set'
  | 'retention.weigh'
  | 'folder.open'
  | 'network.get'
  | 'network.check'
  | 'setup-file.save'

/** Answers them. What they need is loaded when one comes: few open the settings, and seldom. */
export function settingsHandlers(parts: SettingsParts): Pick<Handlers, Settling> {
  const { system } = parts
  return {
    'settings.facts': async () => (await import('./settings-facts.ts')).readFacts(parts),
    'checks.every': async ({ everySeconds }) => {
      const { integrations } = parts
      const others = integrations.all().filter((each) => each.everySeconds !== everySeconds)
      integrations.changeAll(
        others.map(({ id }) => id),
        { everySeconds },
      )
      return { changed: others.length }
    },
    'autostart.get': () => system.autostart.state(),
    'autostart.set': ({ on }) => system.autostart.set(on),
    'retention.weigh': async (wanted) => (await import('./settings-facts.ts')).weighRetention(parts, wanted),
    'folder.open': async () => ({ opened: await system.openFolder() }),
    'network.get': () => system.proxy(),
    'network.check': () => system.askSlack(),
    'setup-file.save': async ({ secrets }) => (await import('./save-setup.ts')).saveSetup(parts, secrets),
  }
}
