import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Store from 'electron-store'
import type { NoticesMessages } from '../../shared/language/en/notices.ts'
import type { OwnNotice } from '../../shared/own-notice.ts'
import { ProblemError } from '../../shared/problem-error.ts'
import type { Logger } from '../ports.ts'
import { copyAside } from './keep-aside.ts'

/** The version of what `config.json` holds. A file with a higher one was written by a newer Redbar. */
const SCHEMA_VERSION = 1

/** The parts of the file. Each has one owner, who checks it with a schema of its own. */
type ConfigKey = 'settings' | 'integrations'
type Content = { schemaVersion?: unknown } & Partial<Record<ConfigKey, unknown>>

/** What is wrong with a part of the file, as a sentence. */
export type ConfigWords = (config: NoticesMessages['config']) => string

/** `config.json`: settings and integrations, never a secret. */
export type ConfigFile = {
  /** What is stored under that key, unchecked; undefined when nothing is. Reads the disk: owners keep what they read. */
  get(key: ConfigKey): unknown
  /** Rewrites the file; throws a ConfigError when the disk refuses. */
  set(key: ConfigKey, value: unknown): void
  /**
   * Something under that key cannot be read: copies the file (once in a run), then puts what could be read in its
   * place. Returns the Notice for the user; never throws. Without a copy the file stays as it is.
   */
  replace(key: ConfigKey, value: unknown, why: ConfigWords): OwnNotice
}

/** Settings or integrations could not be saved. */
export class ConfigError extends ProblemError {
  override readonly name = 'ConfigError'
}

/** What the file is opened with: an absolute folder, made when missing. */
export type ConfigOptions = { folder: string; now: () => number; log: Logger }

/**
 * Opens `config.json`, whatever state it is in; never throws. A file that is no JSON is kept aside as
 * `config.json.invalid-<time>`, and a fresh one takes its place. (electron-store's own `clearInvalidConfig` would
 * reset it without a copy.) Where that is not possible, nothing is stored and every change fails with a ConfigError.
 */
export function openConfig(options: ConfigOptions): { config: ConfigFile; notices: OwnNotice[] } {
  const path = join(options.folder, 'config.json')
  try {
    const { store, notices } = openStore(options, path)
    const config = new StoredConfig(options, store)
    return { config, notices: [...notices, ...config.keepNewer()] }
  } catch (error) {
    options.log.error('Settings and integrations cannot be opened', error)
    return { config: closedConfig(path), notices: [unopenedNotice(path, error)] }
  }
}

function openStore(options: ConfigOptions, path: string): { store: Store<Content>; notices: OwnNotice[] } {
  try {
    return { store: newStore(options.folder), notices: [] }
  } catch (error) {
    if (!existsSync(path)) throw error
    const aside = copyAside(path, 'invalid', options.now())
    options.log.error(`config.json cannot be read; it was kept aside as ${aside}`, error)
    rmSync(path)
    return { store: newStore(options.folder), notices: [unreadableNotice(aside)] }
  }
}

function newStore(folder: string): Store<Content> {
  return new Store<Content>({
    cwd: folder,
    name: 'config',
    accessPropertiesByDotNotation: false, // keys with dots stay whole
    clearInvalidConfig: false,
    configFileMode: 0o600,
    deserialize: parseContent,
  })
}

/** conf takes a list or a bare word for an empty file and would overwrite it. */
function parseContent(text: string): Content {
  const content: unknown = JSON.parse(text)
  if (typeof content === 'object' && content !== null && !Array.isArray(content)) return content
  throw new SyntaxError('config.json holds no object')
}

class StoredConfig implements ConfigFile {
  readonly #options: ConfigOptions
  readonly #store: Store<Content>
  #aside: string | null = null

  constructor(options: ConfigOptions, store: Store<Content>) {
    this.#options = options
    this.#store = store
  }

  get(key: ConfigKey): unknown {
    return this.#store.get(key)
  }

  set(key: ConfigKey, value: unknown): void {
    try {
      this.#store.set({ schemaVersion: SCHEMA_VERSION, [key]: value })
    } catch (error) {
      this.#options.log.error(`${key} could not be saved`, error)
      throw new ConfigError({ kind: 'config-unwritten', key, file: this.#store.path, why: textOf(error) })
    }
  }

  replace(key: ConfigKey, value: unknown, why: ConfigWords): OwnNotice {
    const notice = { id: `config-${key}`, severity: 'warning' } as const
    try {
      const aside = this.#keep()
      this.set(key, value)
      return {
        ...notice,
        words: ({ notices: { config } }) => ({
          title: config[key],
          detail: config.keptAside(why(config), aside),
        }),
      }
    } catch (error) {
      this.#options.log.error('config.json could not be kept aside and stays as it is', error)
      return {
        ...notice,
        words: ({ notices: { config } }) => ({
          title: config[key],
          detail: config.notWritten(why(config), this.#store.path),
        }),
      }
    }
  }

  /** What a newer Redbar wrote is copied before this one writes, which would drop what it does not know. */
  keepNewer(): OwnNotice[] {
    const { schemaVersion, settings } = this.#store.store
    if (typeof schemaVersion !== 'number' || schemaVersion <= SCHEMA_VERSION) return []
    return [this.replace('settings', settings ?? {}, ({ newer }) => newer)]
  }

  /** Copies the file once in a run. Returns the copy's path. */
  #keep(): string {
    this.#aside ??= copyAside(this.#store.path, 'invalid', this.#options.now())
    return this.#aside
  }
}

/** Stands in where the folder cannot be used at all. */
function closedConfig(path: string): ConfigFile {
  const refuse = (): never => {
    throw new ConfigError({ kind: 'config-unopened', file: path })
  }
  return { get: () => undefined, set: refuse, replace: refuse }
}

function unreadableNotice(aside: string): OwnNotice {
  return {
    id: 'config-unreadable',
    severity: 'error',
    words: ({ notices }) => notices.config.unreadable(aside),
  }
}

function unopenedNotice(path: string, error: unknown): OwnNotice {
  return {
    id: 'config-unopened',
    severity: 'error',
    words: ({ notices }) => notices.config.unopened(path, textOf(error)),
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
