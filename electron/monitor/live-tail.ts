import type { Bar, HistoryEntry } from '../../shared/history.ts'
import { reachMs } from './timeline.ts'

/** The newest result of an integration, and how often it is asked. */
export type Newest = Pick<HistoryEntry, 'at' | 'outcome'> & { everySeconds: number }

/**
 * The bars with the time since the newest result: it speaks until `now` (ms since 1970) while the next one is not
 * overdue, as in timeline.ts. What is kept has that time only once the next one has come.
 */
export function withLiveTail(bars: readonly Bar[], newest: Newest | null, now: number): Bar[] {
  if (!newest || !speaksAt(now, newest)) return [...bars]
  const { at, outcome } = newest
  return bars.map((bar) => {
    const ms = Math.max(0, Math.min(bar.to, now) - Math.max(bar.from, at))
    const failedMs = outcome.status === 'failed' ? ms : 0
    return { ...bar, watchedMs: bar.watchedMs + ms, failedMs: bar.failedMs + failedMs }
  })
}

function speaksAt(now: number, { at, outcome, everySeconds }: Newest): boolean {
  return outcome.status !== 'inconclusive' && now >= at && now - at <= reachMs(everySeconds)
}
