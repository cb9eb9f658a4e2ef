import type { TimelineBar } from '../../shared/timeline.ts'

/** How much of a bar that failed in part did: of what was watched, or of its checks where that is not known. */
export function failedShare({
  ok,
  warning,
  failed,
  watchedMs,
  failedMs,
}: TimelineBar): 'little' | 'half' | 'most' {
  const share = watchedMs > 0 ? failedMs / watchedMs : failed / Math.max(1, ok + warning + failed)
  if (share < 1 / 3) return 'little'
  return share > 2 / 3 ? 'most' : 'half'
}
