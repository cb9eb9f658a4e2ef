import type { ExportFormat } from '../../shared/export.ts'
import type { LanguageChoice } from '../../shared/language/language.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import type { Settings } from '../../shared/settings.ts'
import type { SettingsSection } from '../../shared/settings-section.ts'
import type { SelectionChange } from '../selection.ts'

/** What the commands of the palette do their work with. */
export type Doing = {
  change(change: SelectionChange): void
  /** Leads to where integrations are added. */
  add(): void
  openSettings(section: SettingsSection): void
  openShortcuts(): void
  /** Opens a dialog about an integration. */
  ask(kind: 'edit' | 'remove' | 'test', view: IntegrationView): void
  /** Asks now; all for null. */
  check(id: string | null): void
  /** For so long (ms); null = resume. */
  pauseAll(forMs: number | null): void
  pause(id: string, paused: boolean): void
  /** The notifications of one, or of all for null, for so long (ms); null = no longer. */
  snooze(id: string | null, forMs: number | null): void
  acknowledge(incidentId: string, on: boolean): void
  /** Saves the whole history of one. */
  save(id: string, format: ExportFormat): void
  setTheme(theme: Settings['theme']): void
  setLanguage(language: LanguageChoice): void
  openDemo(): void
  saveSupport(): void
}
