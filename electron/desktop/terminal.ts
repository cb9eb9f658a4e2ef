import type { Announcer } from '../ports.ts'

/** Prints lines where somebody asked for them. A terminal that was closed meanwhile is no reason to stop. */
export function terminalAnnouncer(wanted: boolean): Announcer {
  process.stdout.on('error', () => {})
  return { say: (line) => void (wanted && process.stdout.write(`${line}\n`)) }
}
