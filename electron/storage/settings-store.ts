import type { z } from 'zod'
import type { OwnNotice } from '../../shared/own-notice.ts'
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../../shared/settings.ts'
import type { SettingsStore } from '../ports.ts'
import type { ConfigFile, ConfigWords } from './config-file.ts'

/**
 * The settings in `config.json`, read once. A field that is missing has its default; one that cannot be read gets it
 * too, and the file as it was is kept aside.
 */
export function openSettings(config: ConfigFile): { settings: SettingsStore; notices: OwnNotice[] } {
  const { value, problem } = readSettings(config.get('settings'))
  const notices = problem ? [config.replace('settings', value, problem)] : []
  let current = value
  const settings: SettingsStore = {
    get: () => current,
    change(change) {
      const next = settingsSchema.parse({ ...current, ...change })
      config.set('settings', next)
      current = next
      return next
    },
  }
  return { settings, notices }
}

function readSettings(stored: unknown): { value: Settings; problem: ConfigWords | null } {
  if (stored === undefined) return { value: DEFAULT_SETTINGS, problem: null }
  const whole = settingsSchema.safeParse(stored)
  if (whole.success) return { value: whole.data, problem: null }
  const wrong = wrongFields(whole.error)
  if (wrong.length === 0) return { value: DEFAULT_SETTINGS, problem: ({ allDefaults }) => allDefaults }
  const sound = Object.entries(stored ?? {}).filter(([field]) => !wrong.includes(field))
  const value = settingsSchema.parse(Object.fromEntries(sound))
  return { value, problem: ({ someDefaults }) => someDefaults(wrong) }
}

/** The names of the fields that a schema refused; empty when the whole is no object. */
function wrongFields(error: z.ZodError): string[] {
  return [...new Set(error.issues.flatMap(({ path }) => (path.length > 0 ? [String(path[0])] : [])))]
}
