import { alertsMessages } from './language/en/alerts.ts'
import type { NotificationPlatform } from './notification-platform.ts'

/** A few sentences on how notifications are allowed there, in English. */
export function notificationHelp(platform: NotificationPlatform): string {
  return alertsMessages.help[platform]
}
