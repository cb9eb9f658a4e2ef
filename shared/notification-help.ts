/** The desktops whose notifications can be allowed or refused. */
export type NotificationPlatform = 'darwin' | 'win32' | 'linux'

const HELP: Record<NotificationPlatform, string> = {
  darwin:
    'Allow notifications in System Settings > Notifications > Redbar. A Focus that is on holds them as well.',
  win32:
    'Allow notifications in Settings > System > Notifications, and below for Redbar as well. Do not disturb must be off.',
  linux:
    'A notification service must run on this desktop, and its Do Not Disturb must be off. Most desktops have both in their settings, under Notifications.',
}

/** A few sentences on how notifications are allowed there. */
export function notificationHelp(platform: NotificationPlatform): string {
  return HELP[platform]
}
