import { net, powerMonitor } from 'electron'
import type { Network } from '../ports.ts'

/** What is asked, and what says that asking is worth while. */
export type NetworkSource = { isOnline(): boolean; onHint(listener: () => void): void }

const electronNetwork: NetworkSource = {
  isOnline: () => net.isOnline(),
  onHint: (listener) => powerMonitor.on('resume', listener),
}

/**
 * Whether there is a network. Electron tells of changes in pages only (`navigator.onLine`), and a page would cost
 * 50 MB, so nothing is polled here: each question (before a round, after one that failed, on waking) is also a look,
 * and a look that sees a change tells the listeners.
 */
export function systemNetwork(source: NetworkSource = electronNetwork): Network {
  const listeners = new Set<(online: boolean) => void>()
  let known: boolean | null = null
  const look = () => {
    const online = source.isOnline()
    const changed = known !== null && known !== online
    known = online
    if (changed) for (const listener of [...listeners]) listener(online)
    return online
  }
  source.onHint(look)
  return {
    isOnline: look,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
