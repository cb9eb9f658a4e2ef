import { app, type Tray } from 'electron'

/**
 * Shows how many integrations fail, where the platform has a place for a number; 0 takes it away. macOS: beside the
 * icon in the menu bar and on the Dock. Linux: on launchers that know the LauncherEntry API; elsewhere nothing happens.
 * Windows has no place: an overlay belongs to the button of an open window, and Redbar mostly has none.
 */
export function showBadge(
  count: number,
  tray: Pick<Tray, 'setTitle'> | null,
  platform: NodeJS.Platform = process.platform,
): void {
  if (platform === 'win32') return
  app.setBadgeCount(count)
  if (platform === 'darwin') tray?.setTitle(count > 0 ? String(count) : '')
}
