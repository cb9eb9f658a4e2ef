import type { NotificationPlatform } from '../../notification-platform.ts'
import type { AlertSubject, HoldReason, Refusal, SuppressReason } from '../../receipt.ts'

/** "held: quiet hours until 07:00"; `until` is null where no end is known. */
const held: Record<HoldReason, (until: string | null) => string> = {
  'quiet-hours': (until) => `held: quiet hours${until === null ? '' : ` until ${until}`}`,
  snoozed: (until) => `held: snoozed${until === null ? '' : ` until ${until}`}`,
  paused: () => 'held: paused',
  pace: () => 'held: enough was told in that minute',
  'cause-not-over': () => 'held: others with the same cause still fail',
}

const suppressed: Record<SuppressReason, string> = {
  'notifications-off': 'not told: notifications are off',
  'low-priority': 'not told: its priority is low',
  acknowledged: 'not told: you had acknowledged it',
  'told-already': 'not told again: only its reason changed',
}

/** "recovery told", "reminder held: paused"; a failure needs no word of what it is. */
const about: Record<AlertSubject, (fate: string) => string> = {
  failure: (fate) => fate,
  recovery: (fate) => `recovery ${fate}`,
  reminder: (fate) => `reminder ${fate}`,
}

/** Within a sentence. */
const refusals: Record<Refusal, string> = {
  'no-service': 'there is no notification service',
  'service-silent': 'the notification service does not answer',
  timeout: 'the system did not show it in time',
  replaced: 'a newer one took its place',
  'too-many': 'there were too many',
  withdrawn: 'it was withdrawn',
  clicked: 'it was clicked',
  pressed: 'a button was pressed',
  internal: 'a fault of Redbar itself',
}

/** How notifications are allowed there. */
const help: Record<NotificationPlatform, string> = {
  darwin:
    'Allow notifications in System Settings > Notifications > Redbar. A Focus that is on holds them as well.',
  win32:
    'Allow notifications in Settings > System > Notifications, and below for Redbar as well. Do not disturb must be off.',
  linux:
    'A notification service must run on this desktop, and its Do Not Disturb must be off. Most desktops have both in their settings, under Notifications.',
}

/** What became of notifications. */
export const alertsMessages = {
  shown: 'told',
  joined: 'told with the others',
  failed: (why: string) => `could not be shown: ${why}; will try again`,
  held,
  suppressed,
  about,
  refusals,
  help,
}
/** What became of notifications. */
export type AlertsMessages = typeof alertsMessages
