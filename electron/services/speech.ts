import { createNanoEvents } from 'nanoevents'
import { main as english } from '../../shared/language/en/main.ts'
import { type Language, languageFor } from '../../shared/language/language.ts'
import type { MainMessages } from '../../shared/language/messages.ts'
import type { Logger, SettingsStore, Undo } from '../ports.ts'
import type { Languages } from '../system-ports.ts'

/** What speech needs. */
export type SpeechParts = { settings: SettingsStore; languages: Languages; log: Pick<Logger, 'error'> }

/** The language that Redbar speaks, and its sentences. */
export class Speech {
  readonly #parts: SpeechParts
  readonly #events = createNanoEvents<{ changed(language: Language): void }>()
  #messages = english
  #spoken: Language = 'en'

  constructor(parts: SpeechParts) {
    this.#parts = parts
  }

  /** What to say, in the language of this moment: ask each time, never keep it. */
  readonly messages = (): MainMessages => this.#messages

  /** The language that the user chose, or the system's. */
  language(): Language {
    const { settings, languages } = this.#parts
    return languageFor(settings.get().language, languages.system())
  }

  /** Speaks the chosen language from now on. Never rejects: what cannot be loaded leaves the language as it was. */
  async follow(): Promise<void> {
    const language = this.language()
    if (language === this.#spoken) return
    try {
      const messages = await this.#parts.languages.load(language)
      // Meanwhile another one may have been chosen.
      if (language !== this.language()) return
      this.#messages = messages
      this.#spoken = language
      this.#events.emit('changed', language)
    } catch (error) {
      this.#parts.log.error(`The language ${language} could not be loaded.`, error)
    }
  }

  /** Called when another language is spoken. */
  onChange(listener: (language: Language) => void): Undo {
    return this.#events.on('changed', listener)
  }
}
