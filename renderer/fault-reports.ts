import type { WindowPart } from '../shared/window-part.ts'
import { BridgeError, request } from './bridge.ts'

/** Enough of a trace; main takes no more than twenty thousand characters. */
const LONGEST = 8000
/** A fault that comes back with other words each time must not fill the log. */
const MOST_TOLD = 50

const told = new Set<string>()

type Fault = {
  /** Where it showed itself. */
  part: WindowPart
  error: unknown
  /** In which components, the innermost first, as React tells it. */
  components?: string | null | undefined
}

/** A fault of the window as support reads it: in English, whatever the window speaks. */
export function faultReport({ part, error, components }: Fault): string {
  const lines = [
    `Part of the window: ${part}`,
    `Page: ${location.hash.split('?')[0] || 'none'}`,
    `Window: ${navigator.userAgent}`,
    traceOf(error),
    ...(components ? [`Components:${components}`] : []),
  ]
  return lines.join('\n').slice(0, LONGEST)
}

/** Tells the main process of a fault, which logs it and shows it as Redbar's own; the same one only once. Never throws. */
export function tellFault(report: string): void {
  if (told.has(report) || told.size >= MOST_TOLD) return
  told.add(report)
  // Without a main process nobody is left to be told.
  request('fault.report', { text: report }).catch(() => undefined)
}

/** Tells the main process of what nobody in the window has caught. Returns its own undo, which forgets what was told. */
export function watchFaults(): () => void {
  const onError = ({ error, message }: ErrorEvent) => {
    // The browser says that a size is measured one frame later: no fault, and without an error.
    if (!error && message.startsWith('ResizeObserver loop')) return
    tellFault(faultReport({ part: 'window', error: error ?? message }))
  }
  const onRejection = ({ reason }: PromiseRejectionEvent) => {
    // What main refuses, it knows already.
    if (!(reason instanceof BridgeError)) tellFault(faultReport({ part: 'window', error: reason }))
  }
  window.addEventListener('error', onError)
  window.addEventListener('unhandledrejection', onRejection)
  return () => {
    window.removeEventListener('error', onError)
    window.removeEventListener('unhandledrejection', onRejection)
    told.clear()
  }
}

function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { name, message, stack = '' } = error
  return stack.includes(message) ? stack : `${name}: ${message}\n${stack}`
}
