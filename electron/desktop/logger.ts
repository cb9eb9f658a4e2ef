import path from 'node:path'
import electronLog from 'electron-log/node'
import type { Logger } from '../ports.ts'

/** Where to write, how to mask, and whether a developer wants to read along on the terminal. */
export type LogOptions = { folder: string; mask(text: string): string; onTerminal: boolean }

/** The most a log file grows to (bytes) before it becomes `redbar.old.log`. */
const MAX_BYTES = 1024 * 1024

/**
 * Writes `redbar.log` in a folder that is made when the first line comes. Every line is masked as a whole, the stack of
 * an error included: the error of a request may quote its address.
 */
export function fileLogger({ folder, mask, onTerminal }: LogOptions): Logger {
  const log = electronLog.create({ logId: folder })
  log.transports.file.setAppName('Redbar')
  log.transports.file.resolvePathFn = () => path.join(folder, 'redbar.log')
  log.transports.file.maxSize = MAX_BYTES
  log.transports.file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' }
  log.transports.console.level = onTerminal ? 'debug' : false
  const line = (message: string, error?: unknown) =>
    mask(error === undefined ? message : `${message} ${inWords(error)}`)
  return {
    info: (message) => log.info(line(message)),
    warn: (message, error) => log.warn(line(message, error)),
    error: (message, error) => log.error(line(message, error)),
  }
}

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\n  because: ${inWords(error.cause)}`
  return (error.stack ?? `${error.name}: ${error.message}`) + cause
}
