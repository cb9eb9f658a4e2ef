/** The desktops whose notifications can be allowed or refused. */
export type NotificationPlatform = 'darwin' | 'win32' | 'linux'
