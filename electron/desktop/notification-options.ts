import type { NotificationConstructorOptions } from 'electron'
import type { Alert } from '../monitor/alert.ts'

/** `id` is newer than the oldest Electron that Redbar runs on, which ignores it. */
type Options = NotificationConstructorOptions & { id?: string }

/** Windows takes no longer tag (https://learn.microsoft.com/uwp/api/windows.ui.notifications.toastnotification.tag). */
const ID_LIMIT = 64

/**
 * What an alert is to a system. Where each leaves out what it does not have:
 * - Buttons: macOS (a signed app) and Windows. Electron 33 has them on macOS only and sends none on Linux; newer ones
 *   no longer name the platforms, so they are always passed.
 * - Sound: macOS and Windows. On Linux Electron sends no `suppress-sound` hint (33, seen on the bus), so that the
 *   notification service decides; most are mute.
 * - `id`: on macOS and Windows a repeat replaces the older one, even one from before a crash.
 */
export function notificationOptions(alert: Alert, platform: NodeJS.Platform): Options {
  return {
    id: alert.id.slice(-ID_LIMIT), // an incident's id ends with what tells it from the others
    title: alert.title,
    body: bodyFor(platform, alert.body),
    silent: !alert.sound,
    actions: alert.actions.map(({ label }) => ({ type: 'button', text: label })),
    ...stayOnScreen(alert, platform),
  }
}

/** macOS leaves it to the user whether alerts stay. */
function stayOnScreen({ urgent }: Alert, platform: NodeJS.Platform): Options {
  const timeout: Options = urgent && platform !== 'darwin' ? { timeoutType: 'never' } : {}
  // Said in any case: `low`, the default by Electron's documentation, does not pop up on some desktops.
  return platform === 'linux' ? { ...timeout, urgency: urgent ? 'critical' : 'normal' } : timeout
}

/** Linux reads a few tags in a body (https://specifications.freedesktop.org/notification-spec/): ours is plain text. */
function bodyFor(platform: NodeJS.Platform, body: string): string {
  if (platform !== 'linux') return body
  return body.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
