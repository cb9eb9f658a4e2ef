import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react'
import { useTip } from './use-tip.ts'
import { useWalk } from './use-walk.ts'

type Columns = {
  /** Oldest first. */
  columns: readonly { from: number }[]
  /** Names the columns of this chart: no other one in the window has it. */
  name: string
  /** Shows what a column stands for. */
  onShow: (index: number) => void
}

/**
 * What makes a row of columns a list that is pointed at and walked through: one tab stop, arrow keys between them, Enter
 * or a click to be shown more. Its elements give themselves their roles, `listbox` and `option`.
 */
export function useColumns({ columns, name, onShow }: Columns) {
  const walk = useWalk(columns)
  const tip = useTip(walk.index)
  const idOf = (index: number) => `${name}-${index}`
  const onKeyDown = (event: KeyboardEvent) => {
    // The steps back and forward have arrows too.
    if (event.altKey || event.metaKey || event.ctrlKey) return
    const acts = event.key === 'Enter' || event.key === ' '
    if (acts) onShow(walk.index)
    else if (walk.go(event.key)) tip.toFocus()
    else return
    event.preventDefault()
  }
  const onClick = ({ target }: MouseEvent) => {
    const index = indexOf(target)
    if (index === null) return
    walk.to(index)
    onShow(index)
  }
  return {
    /** The column that tells its numbers, or null. */
    told: tip.index,
    leave: tip.leave,
    list: {
      'aria-orientation': 'horizontal',
      'aria-activedescendant': idOf(walk.index),
      onKeyDown,
      onFocus: tip.focus,
      onBlur: tip.blur,
      onPointerMove: ({ target }: PointerEvent) => tip.point(indexOf(target)),
      onClick,
    },
    column: (index: number) => ({
      id: idOf(index),
      'aria-selected': index === walk.index,
      'data-index': index,
    }),
  } as const
}

function indexOf(target: EventTarget): number | null {
  const column = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-index]') : null
  return column ? Number(column.dataset.index) : null
}
