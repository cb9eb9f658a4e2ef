import { z } from 'zod'
import { MAX_EVERY_SECONDS, MIN_EVERY_SECONDS } from './intervals.ts'
import { takes } from './request.ts'
import { retentionSchema, type Settings, settingsChangeSchema } from './settings.ts'
import type {
  AutostartAnswer,
  AutostartState,
  NetworkCheck,
  ProxyWay,
  RetentionLoss,
  SettingsFacts,
  SetupPreview,
  SetupTaken,
} from './settings-facts.ts'

const nothing = z.undefined()
const everySeconds = z.number().int().min(MIN_EVERY_SECONDS).max(MAX_EVERY_SECONDS)
/** As much as a set-up file may hold. */
const LONGEST_FILE = 1_048_576

/** What the settings ask. */
export const settingsRequests = {
  'settings.get': takes(nothing).returns<Settings>(),
  'settings.change': takes(settingsChangeSchema).returns<Settings>(),
  /** What the settings show beside what can be chosen. */
  'settings.facts': takes(nothing).returns<SettingsFacts>(),
  /** Gives all integrations that interval; answers how many had another one. */
  'checks.every': takes(z.strictObject({ everySeconds })).returns<{ changed: number }>(),
  /** Whether the system starts Redbar at log-in. */
  'autostart.get': takes(nothing).returns<AutostartState>(),
  'autostart.set': takes(z.strictObject({ on: z.boolean() })).returns<AutostartAnswer>(),
  /** Whether keeping so much would forget something of what there is. */
  'retention.weigh': takes(retentionSchema).returns<RetentionLoss>(),
  /** Opens the folder with this profile's data. */
  'folder.open': takes(nothing).returns<{ opened: boolean }>(),
  /** The ways to Slack, as the system's settings say; the first that works is taken. */
  'network.get': takes(nothing).returns<ProxyWay[]>(),
  /** Asks Slack, without a secret, whether it is there, and by whose certificate. */
  'network.check': takes(nothing).returns<NetworkCheck>(),
  /** Asks where, and saves all integrations as a set-up file without secrets; null when the user thought better of it. */
  'setup-file.save': takes(z.strictObject({ secrets: z.enum(['nothing', 'names']) })).returns<{
    fileName: string
  } | null>(),
  /** Asks for a set-up file and says what is in it; null when the user thought better of it. */
  'setup-file.open': takes(nothing).returns<SetupPreview | null>(),
  /** The same of a file that was dropped on the window. */
  'setup-file.read': takes(
    z.strictObject({ name: z.string().max(255), text: z.string().max(LONGEST_FILE) }),
  ).returns<SetupPreview>(),
  /** Takes over entries of the file that was opened last; `secret` stands in for one that is not in it. */
  'setup-file.take': takes(
    z.strictObject({
      id: z.string().min(1).max(64),
      entries: z
        .array(
          z.strictObject({
            index: z.number().int().min(0).max(1000),
            secret: z.string().trim().min(1).max(500).exactOptional(),
          }),
        )
        .min(1)
        .max(1000),
    }),
  ).returns<SetupTaken>(),
} as const
