import type { NotificationPlatform } from '../../shared/notification-platform.ts'

/** The desktop that this window is on. */
export function thisPlatform(): NotificationPlatform {
  const { userAgent } = navigator
  if (userAgent.includes('Mac')) return 'darwin'
  return userAgent.includes('Windows') ? 'win32' : 'linux'
}
