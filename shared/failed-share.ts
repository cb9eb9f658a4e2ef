import type { Bar } from './history.ts'

/** How much of a stretch that failed in part did. */
export type FailedShare = 'little' | 'half' | 'most'

/** How much of a bar that failed in part did: of what was watched, or of its checks where that is not known. */
export function failedShare({ ok, warning, failed, watchedMs, failedMs }: Bar): FailedShare {
  const share = watchedMs > 0 ? failedMs / watchedMs : failed / Math.max(1, ok + warning + failed)
  if (share < 1 / 3) return 'little'
  return share > 2 / 3 ? 'most' : 'half'
}
