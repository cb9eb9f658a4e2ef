import { z } from 'zod'
import { DEFAULT_EVERY_SECONDS, MAX_EVERY_SECONDS, MIN_EVERY_SECONDS } from './intervals.ts'
import { languageChoices } from './language/language.ts'
import { quietHoursSchema } from './quiet-hours.ts'
import { DEFAULT_RETENTION, RETENTION_BOUNDS } from './retention.ts'

/** Colour themes of the window. */
export const themes = ['system', 'light', 'dark'] as const

const MAX_REMIND_HOURS = 168

function bounded(field: keyof typeof RETENTION_BOUNDS) {
  const [least, most] = RETENTION_BOUNDS[field]
  return z.number().int().min(least).max(most).default(DEFAULT_RETENTION[field])
}

/** How long the history is kept, and how large it may become. */
export const retentionSchema = z.strictObject({
  singlesDays: bounded('singlesDays'),
  allDays: bounded('allDays'),
  maxMegabytes: bounded('maxMegabytes'),
})

const everySeconds = z.number().int().min(MIN_EVERY_SECONDS).max(MAX_EVERY_SECONDS)

/** What the user chose. Each field has a default, so that older and newer files open. */
export const settingsSchema = z.object({
  theme: z.enum(themes).default('system'),
  language: z.enum(languageChoices).default('system'),
  /** How often a new integration is asked where nothing else is said. */
  everySeconds: everySeconds.default(DEFAULT_EVERY_SECONDS),
  notifications: z.boolean().default(true),
  /** Notifications make a sound, where the system lets them. */
  sound: z.boolean().default(true),
  /** So many hours after the last word of it, an incident that goes on is told again; null = never. */
  remindEveryHours: z.number().int().min(1).max(MAX_REMIND_HOURS).nullable().default(24),
  quietHours: quietHoursSchema.prefault({}),
  retention: retentionSchema.prefault({}),
  /** All notifications are held until then (ms since 1970); checks go on. It may have passed. Null = never snoozed. */
  snoozedUntil: z.number().int().nullable().default(null),
  /** All checks are paused until then (ms since 1970), 0 = without end, null = not paused. */
  pausedUntil: z.number().int().nullable().default(null),
  /** The user agreed to keep secrets where the system has no keyring. */
  plainTextSecrets: z.boolean().default(false),
  window: z
    .object({
      x: z.number().int().optional(),
      y: z.number().int().optional(),
      width: z.number().int().min(400).default(1100),
      height: z.number().int().min(300).default(720),
    })
    .default({ width: 1100, height: 720 }),
})
/** What the user chose. */
export type Settings = z.infer<typeof settingsSchema>

/** The settings of someone who chose nothing. */
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({})

/** A change of some settings, as the window sends it. */
export const settingsChangeSchema = z.strictObject({
  theme: z.enum(themes).exactOptional(),
  language: z.enum(languageChoices).exactOptional(),
  everySeconds: everySeconds.exactOptional(),
  notifications: z.boolean().exactOptional(),
  sound: z.boolean().exactOptional(),
  remindEveryHours: z.number().int().min(1).max(MAX_REMIND_HOURS).nullable().exactOptional(),
  quietHours: quietHoursSchema.exactOptional(),
  retention: retentionSchema.exactOptional(),
  plainTextSecrets: z.boolean().exactOptional(),
})
