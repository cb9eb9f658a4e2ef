import { app } from 'electron'
import { SECOND } from '../../shared/time.ts'
import type { Logger, Power } from '../ports.ts'

/** What has not come to rest by then is left: a user who quits must not wait (ms). */
const STOP_WITHIN_MS = 1.5 * SECOND

/**
 * Lets the app live without a window and end well: on Quit, on SIGTERM or SIGINT and at the session's end, `stop` is
 * awaited, but not for long. The exit code is 0.
 */
export function endWell(stop: () => Promise<unknown>, { log, power }: { log: Logger; power: Power }): void {
  // Listening is enough to keep Electron from quitting with the last window.
  app.on('window-all-closed', () => {})
  app.on('will-quit', (event) => {
    event.preventDefault()
    const inTime = new Promise<void>((resolve) => setTimeout(resolve, STOP_WITHIN_MS))
    const stopped = stop().catch((error: unknown) => log.error('Stopping failed.', error))
    void Promise.race([stopped, inTime]).then(() => app.exit(0))
  })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => app.quit())
  power.onShutdown(() => app.quit())
}

/** Keeps Redbar running when something goes wrong that nobody handled; `fault` takes it down. */
export function surviveFaults(fault: (what: string, error: unknown) => void): void {
  process.on('uncaughtException', (error) => fault('Nobody handled this error.', error))
  process.on('unhandledRejection', (error) => fault('Nobody handled this rejection.', error))
}
