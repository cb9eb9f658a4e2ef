import type { Bar } from '../../shared/history.ts'
import type { BarStatus, TimelineBar } from '../../shared/timeline.ts'

/**
 * What a bar shows. Time without a result of its own is watched where the result before it still spoke: then it is as
 * good as that one, `before`.
 */
export function barStatus(bar: Bar, before: 'ok' | 'warning' = 'ok'): BarStatus {
  const { ok, warning, failed, watchedMs, failedMs } = bar
  const wasBad = failed > 0 || failedMs > 0
  const wasGood = ok + warning > 0 || watchedMs > failedMs
  if (wasBad) return wasGood ? 'mixed' : 'failed'
  if (!wasGood) return 'unknown'
  if (ok + warning === 0) return before
  return warning > 0 ? 'warning' : 'ok'
}

/** The bars of a timeline (oldest first) with what each shows. */
export function withStatus(bars: readonly Bar[]): TimelineBar[] {
  let before: 'ok' | 'warning' = 'ok'
  return bars.map((bar) => {
    const status = barStatus(bar, before)
    if (bar.ok + bar.warning > 0) before = bar.warning > bar.ok ? 'warning' : 'ok'
    return { ...bar, status }
  })
}
