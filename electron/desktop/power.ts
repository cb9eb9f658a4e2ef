import { powerMonitor } from 'electron'
import type { Power, Undo } from '../ports.ts'

/** Sleep, wake and shutdown as Electron tells them; on Linux each may come twice. Use it once the app is ready. */
export const systemPower: Power = {
  onSuspend: (listener) => on('suspend', listener),
  onResume: (listener) => on('resume', listener),
  onShutdown: (listener) => on('shutdown', listener),
}

function on(event: 'suspend' | 'resume' | 'shutdown', listener: () => void): Undo {
  // Electron's event is not passed on: its preventDefault would hold the shutdown up.
  const hear = () => listener()
  // The overloads of `on` take one literal each.
  const monitor: NodeJS.EventEmitter = powerMonitor
  monitor.on(event, hear)
  return () => monitor.off(event, hear)
}
