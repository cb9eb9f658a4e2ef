import { type KeyboardEvent, useState } from 'react'
import { type ListRow, type Stop, stopsOf, tabStopOf } from './list-groups.ts'

type Options = {
  rows: readonly ListRow[]
  selectedId: string | null
  onMove: (id: string) => void
}

const STEPS: Record<string, (index: number, last: number) => number> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

/** Walks through the list by the arrow keys, and folds its groups; what is folded is remembered while the window is open. */
export function useWalk({ rows, selectedId, onMove }: Options) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [onHead, setOnHead] = useState<string | null>(null)
  const stops = stopsOf(rows, folded)
  const tabStop =
    stops.find((stop) => stop.kind === 'group' && stop.id === onHead) ?? tabStopOf(rows, stops, selectedId)
  const fold = (key: string, on: boolean) => {
    const others = [...folded].filter((each) => each !== key)
    setFolded(new Set(on ? [...others, key] : others))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const here = stopAt(event.target, stops)
    if (here?.kind === 'group' && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      fold(here.id, event.key === 'ArrowLeft')
      return
    }
    const step = STEPS[event.key]
    const from = stops.findIndex((stop) => stop === (here ?? tabStop))
    const next = step && stops[step(Math.max(from, 0), stops.length - 1)]
    if (!next) return
    event.preventDefault()
    if (next.kind === 'item') onMove(next.id)
    focusStop(event.currentTarget, next.id)
  }
  const onFocus = ({ target }: { target: EventTarget }) => {
    const stop = stopAt(target, stops)
    setOnHead(stop?.kind === 'group' ? stop.id : null)
  }
  return { folded, fold, tabStopId: tabStop?.id, onKeyDown, onFocus }
}

function stopAt(target: EventTarget, stops: readonly Stop[]): Stop | undefined {
  const id =
    target instanceof HTMLElement ? target.closest<HTMLElement>('[data-stop]')?.dataset.stop : undefined
  return stops.find((stop) => stop.id === id)
}

function focusStop(list: HTMLElement, id: string): void {
  for (const item of list.querySelectorAll<HTMLElement>('[data-stop]')) {
    if (item.dataset.stop === id) item.focus()
  }
}
