/** The desktops whose notifications can be allowed or refused. */
export type NotificationPlatform = 'darwin' | 'win32' | 'linux'

const HELP: Record<NotificationPlatform, string> = {
  darwin:
    'Allow them in System Settings > Notifications > Redbar, and look whether a Focus is on: it holds them too.',
  win32:
    'Allow them in Settings > System > Notifications, there for Redbar as well, and look whether Do not disturb is on.',
  linux:
    'A notification service must be running on this desktop, and its Do Not Disturb must be off. Most desktops have both in their settings under Notifications.',
}

/** One or two sentences on how notifications are allowed there. */
export function notificationHelp(platform: NotificationPlatform): string {
  return HELP[platform]
}
