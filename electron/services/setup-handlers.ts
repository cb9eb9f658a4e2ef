import { appManifest, manifestPage } from '../../shared/app-manifest.ts'
import type { Handlers } from '../../shared/ipc.ts'
import type { Shell, Undo, WindowView } from '../ports.ts'
import type { SetupDesk, SetupDeskParts } from './setup-desk.ts'
import type { SetupImport, SetupImportParts } from './setup-import.ts'

/** What the window asks while integrations are set up. */
export type SettingUp =
  | 'setup.recognise'
  | 'setup.locate'
  | 'setup.ask'
  | 'setup.channels'
  | 'setup.try'
  | 'setup.save'
  | 'setup.forget'
  | 'setup-file.open'
  | 'setup-file.read'
  | 'setup-file.take'
  | 'demo.open'
  | 'manifest.open'

/** What setting up needs. */
export type SetupCounterParts = SetupDeskParts & SetupImportParts & { shell: Shell; window: WindowView }

/** Answers the requests of who sets up integrations. What they need is loaded when one comes. */
export class SetupCounter {
  readonly #parts: SetupCounterParts
  #desk: Promise<SetupDesk> | null = null
  #import: Promise<SetupImport> | null = null

  constructor(parts: SetupCounterParts) {
    this.#parts = parts
  }

  /** Forgets what was pasted, or read from a file, when the window closes. */
  start(): Undo {
    return this.#parts.window.onClosed(() => void this.forget())
  }

  /** Forgets everything that was pasted, or read from a file; calls off what is being asked. */
  async forget(): Promise<void> {
    // What could not be loaded holds nothing.
    const desk = await this.#desk?.catch(() => null)
    desk?.forget(null)
    const opened = await this.#import?.catch(() => null)
    opened?.forget()
  }

  /** What the window may ask for. */
  handlers(): Pick<Handlers, SettingUp> {
    const { shell } = this.#parts
    return {
      'setup.recognise': async ({ text }) => (await this.#ready()).recognise(text),
      'setup.locate': async ({ apiUrl }) => {
        const desk = await this.#ready()
        desk.locate(apiUrl)
        return null
      },
      'setup.ask': async (wish) => (await this.#ready()).ask(wish),
      'setup.channels': async (wish) => (await this.#ready()).channels(wish),
      'setup.try': async (wish) => (await this.#ready()).try(wish),
      'setup.save': async (wish) => (await this.#ready()).save(wish),
      'setup.forget': async ({ ids }) => {
        const desk = await this.#desk
        desk?.forget(ids)
        return null
      },
      'setup-file.open': async () => (await this.#importing()).open(),
      'setup-file.read': async ({ name, text }) => (await this.#importing()).read(name, text),
      'setup-file.take': async (wish) => (await this.#importing()).take(wish),
      'demo.open': () => {
        shell.openDemo()
        return null
      },
      'manifest.open': (options) => {
        shell.openLink(manifestPage(appManifest(options)))
        return null
      },
    }
  }

  #ready(): Promise<SetupDesk> {
    this.#desk ??= import('./setup-desk.ts').then(({ SetupDesk }) => new SetupDesk(this.#parts))
    return this.#desk
  }

  #importing(): Promise<SetupImport> {
    this.#import ??= import('./setup-import.ts').then(({ SetupImport }) => new SetupImport(this.#parts))
    return this.#import
  }
}
