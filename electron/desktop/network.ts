import { net, powerMonitor } from 'electron'
import { SECOND } from '../../shared/time.ts'
import type { Clock, Network } from '../ports.ts'

/** What is asked, and what says that asking is worth while. */
export type NetworkSource = { isOnline(): boolean; onHint(listener: () => void): void }

const electronNetwork: NetworkSource = {
  isOnline: () => net.isOnline(),
  onHint: (listener) => powerMonitor.on('resume', listener),
}

/** Once it is found gone, the network is looked for after these (ms): it is mostly back within a minute of waking up. */
const LOOK_AGAIN_MS = [1, 2, 4, 8, 15, 30].map((seconds) => seconds * SECOND)

/**
 * Whether there is a network. Electron tells of changes in pages only (`navigator.onLine`), and a page would cost
 * 50 MB, so each question is also a look, and a look that sees a change tells the listeners. While there is a network,
 * and a minute after it went, nothing else is looked at: the rounds ask before they start.
 */
export function systemNetwork(clock: Clock, source: NetworkSource = electronNetwork): Network {
  const listeners = new Set<(online: boolean) => void>()
  let known: boolean | null = null
  let searching = false
  const look = () => {
    const online = source.isOnline()
    const changed = known !== null && known !== online
    if (!online && known !== false) search(0)
    known = online
    if (changed) for (const listener of [...listeners]) listener(online)
    return online
  }
  const search = (tries: number) => {
    const delayMs = LOOK_AGAIN_MS[tries]
    searching = delayMs !== undefined
    if (delayMs !== undefined) clock.schedule(() => look() || search(tries + 1), delayMs)
  }
  source.onHint(() => look() || searching || search(0))
  return {
    isOnline: look,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
