import { useState } from 'react'

const STEPS: Record<string, (index: number, last: number) => number> = {
  ArrowRight: (index, last) => Math.min(index + 1, last),
  ArrowLeft: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

/** A column of a chart, from that moment (ms since 1970) on. */
type Column = { from: number }

/** Which column of a chart is the active one: the newest until another is chosen, and that one for as long as it is there. */
export function useWalk(columns: readonly Column[]) {
  const [from, setFrom] = useState<number | null>(null)
  const last = columns.length - 1
  const chosen = columns.findIndex((each) => each.from === from)
  const index = chosen === -1 ? last : chosen
  const to = (next: number) => setFrom(next === last ? null : (columns[next]?.from ?? null))
  /** Goes where a key leads; false for one that leads nowhere. */
  const go = (key: string): boolean => {
    const step = STEPS[key]
    if (step) to(step(index, last))
    return step !== undefined
  }
  return { index, to, go }
}
