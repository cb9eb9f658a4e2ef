import type { Monitor } from './monitor.ts'

/** Resolves as soon as that is true; it is looked at whenever something changes in the monitor. */
export function until(monitor: Monitor, isTrue: () => boolean): Promise<void> {
  if (isTrue()) return Promise.resolve()
  return new Promise((resolve) => {
    const undo = monitor.on('changed', () => {
      if (!isTrue()) return
      undo()
      resolve()
    })
  })
}
