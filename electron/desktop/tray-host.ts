import { SECOND } from '../../shared/time.ts'
import type { Clock } from '../ports.ts'
import { busNameHasOwner } from './linux/session-bus.ts'

/** Whether this desktop has a tray now. macOS and Windows always have one. */
export async function hasTray(platform: NodeJS.Platform = process.platform): Promise<boolean> {
  if (platform !== 'linux') return true
  // The tray of KDE, Xfce, MATE, Cinnamon and of GNOME's extension; then the older one of i3bar, tint2 and kin.
  if (await busNameHasOwner('org.kde.StatusNotifierWatcher')) return true
  const { selectionHasOwner } = await import('./linux/x-selection.ts')
  return (await selectionHasOwner((screen) => `_NET_SYSTEM_TRAY_S${screen}`)) === true
}

/**
 * Waits for the desktop's tray: at a log-in it may come after us, and an icon made before it would stay invisible.
 * Resolves with false when none has come within `patienceMs`.
 */
export async function waitForTray(clock: Clock, patienceMs: number, look = hasTray): Promise<boolean> {
  const giveUpAt = clock.now() + patienceMs
  while (!(await look())) {
    if (clock.now() >= giveUpAt) return false
    await new Promise<void>((resolve) => clock.schedule(resolve, SECOND))
  }
  return true
}
