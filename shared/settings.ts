import { z } from 'zod'
import { languageChoices } from './language/language.ts'
import { quietHoursSchema } from './quiet-hours.ts'

/** Colour themes of the window. */
export const themes = ['system', 'light', 'dark'] as const

const MAX_REMIND_HOURS = 168

/** What the user chose. Each field has a default, so that older and newer files open. */
export const settingsSchema = z.object({
  theme: z.enum(themes).default('system'),
  language: z.enum(languageChoices).default('system'),
  notifications: z.boolean().default(true),
  /** Notifications make a sound, where the system lets them. */
  sound: z.boolean().default(true),
  /** So many hours after the last word of it, an incident that goes on is told again; null = never. */
  remindEveryHours: z.number().int().min(1).max(MAX_REMIND_HOURS).nullable().default(24),
  quietHours: quietHoursSchema.prefault({}),
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
  notifications: z.boolean().exactOptional(),
  sound: z.boolean().exactOptional(),
  remindEveryHours: z.number().int().min(1).max(MAX_REMIND_HOURS).nullable().exactOptional(),
  quietHours: quietHoursSchema.exactOptional(),
  plainTextSecrets: z.boolean().exactOptional(),
})
