import type { Handlers } from '../../shared/ipc.ts'
import type { Overview } from '../../shared/overview.ts'
import type { Clock, SettingsStore, Shell } from '../ports.ts'
import type { ExportParts, Exports } from './exports.ts'
import type { Integrations } from './integrations.ts'
import { OpenFiles } from './open-files.ts'
import type { IncidentParts } from './save-incident.ts'

/** What is saved for the user, as a file or on the clipboard. */
export type Saving = 'export.start' | 'export.cancel' | 'incident.save' | 'support.save' | 'report.copy'

/** What saving needs. */
export type SavingParts = ExportParts &
  IncidentParts & {
    clock: Clock
    settings: SettingsStore
    shell: Shell
    integrations: Integrations
    /** The overview in English, which support reads. */
    supportOverview(): Overview
  }

/** Answers the requests that save something. What they need is loaded when one comes. */
export class SavingDesk {
  readonly #parts: SavingParts
  readonly #files: OpenFiles
  #exports: Promise<Exports> | null = null

  constructor(parts: SavingParts) {
    this.#files = new OpenFiles(parts.files)
    this.#parts = { ...parts, files: this.#files }
  }

  /** What the window may ask for. */
  handlers(): Pick<Handlers, Saving> {
    return {
      'export.start': async (wish) => {
        await this.#learnSecrets()
        return await (await this.#ready()).start(wish)
      },
      'export.cancel': async ({ id }) => {
        const exports = await this.#exports
        exports?.cancel(id)
        return null
      },
      'incident.save': async ({ incidentId }) => {
        await this.#learnSecrets()
        const { saveIncident } = await import('./save-incident.ts')
        return await saveIncident(this.#parts, incidentId)
      },
      'support.save': async () => {
        await this.#learnSecrets()
        const { saveSupport } = await import('./save-support.ts')
        return await saveSupport({ ...this.#parts, overview: this.#parts.supportOverview })
      },
      'report.copy': async ({ text }) => {
        await this.#learnSecrets('copied')
        const { copyReport } = await import('./copy-report.ts')
        await copyReport(this.#parts, text)
        return null
      },
    }
  }

  /** Abandons what is under way; resolves when nothing is left of it. */
  async stop(): Promise<void> {
    // What could not be loaded writes nothing.
    const exports = await this.#exports?.catch(() => null)
    await exports?.stop()
    await this.#files.stop()
  }

  #ready(): Promise<Exports> {
    this.#exports ??= import('./exports.ts').then(({ Exports }) => new Exports(this.#parts))
    return this.#exports
  }

  async #learnSecrets(undone: 'saved' | 'copied' = 'saved'): Promise<void> {
    const { learnSecrets } = await import('./learn-secrets.ts')
    await learnSecrets(this.#parts.integrations, undone)
  }
}
