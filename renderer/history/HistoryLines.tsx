import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { HistoryEntry } from '../../shared/history.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { activeRowIndex, rowAfterKey } from '../lines/row-keys.ts'
import { useLines } from '../lines/use-lines.ts'
import { useOlderPages } from '../lines/use-older-pages.ts'
import { useReveal } from '../lines/use-reveal.ts'
import { type useHistory, useRuns } from '../queries.ts'
import type { Shown } from '../selection.ts'
import { HistoryLine } from './HistoryLine.tsx'
import styles from './HistoryLines.module.css'
import { historyRows, isUnfolded } from './rows.ts'
import { useShown } from './use-shown.ts'

type Props = {
  view: IntegrationView
  history: ReturnType<typeof useHistory>
  entries: readonly HistoryEntry[]
  scroller: HTMLElement
  openAt: number | null
  show: Shown | null
  onDetails: (at: number) => void
}

/** The lines in sight of a history; older pages come as the reader gets there. */
export function HistoryLines({ view, history, entries, scroller, openAt, show, onDetails }: Props) {
  const { everySeconds } = view
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set())
  const openRuns = useMemo(
    () => entries.filter(({ at, run }) => run !== null && unfolded.has(at)),
    [entries, unfolded],
  )
  const kept = useRuns(openRuns)
  const rows = useMemo(
    () => historyRows(entries, { everySeconds, more: history.hasNextPage, unfolded, kept }),
    [entries, everySeconds, history.hasNextPage, unfolded, kept],
  )
  const [active, setActive] = useState<string | null>(null)
  const activeIndex = activeRowIndex(rows, active)
  const list = useRef<HTMLOListElement>(null)
  const lines = useLines({ rows, scroller, list, activeIndex })
  const reveal = useReveal(list)
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rowAfterKey(rows, activeIndex, event.key)
    if (!row) return
    event.preventDefault()
    setActive(row.key)
    reveal({ key: row.key, block: 'nearest' })
  }
  const drawn = lines.getVirtualItems()
  const awaited = useShown({ rows, show, more: history.hasNextPage }, (key) => {
    setActive(key)
    reveal({ key, block: 'center' })
  })
  useOlderPages(history, awaited || (drawn.at(-1)?.index ?? 0) >= rows.length - 3)
  return (
    <ol
      ref={list}
      className={styles.lines}
      aria-labelledby="history-title"
      style={{ blockSize: lines.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {drawn.map(({ index, start, key }) => {
        const row = rows[index]
        return (
          row && (
            <li
              key={key}
              ref={lines.measureElement}
              className={styles.line}
              data-index={index}
              data-key={row.key}
              {...placeInSet(index, rows.length, history)}
              style={{ transform: `translateY(${start - lines.options.scrollMargin}px)` }}
              onFocus={() => setActive(row.key)}
            >
              <HistoryLine
                row={row}
                tabStop={index === activeIndex}
                openAt={openAt}
                unfolded={row.kind === 'run' && isUnfolded(row.entries, unfolded)}
                history={history}
                onDetails={onDetails}
                onFold={(run) => setUnfolded(toggled(unfolded, run))}
              />
            </li>
          )
        )
      })}
    </ol>
  )
}

/** Where a line stands among all, as far as that is known. */
function placeInSet(index: number, count: number, history: ReturnType<typeof useHistory>) {
  const { hasNextPage, hasPreviousPage } = history
  return {
    'aria-posinset': hasPreviousPage ? undefined : index + 1,
    'aria-setsize': hasNextPage || hasPreviousPage ? -1 : count,
  }
}

/** Opens a run, or closes it: then every entry is named, since any of them may have opened it. */
function toggled(unfolded: ReadonlySet<number>, run: readonly HistoryEntry[]): ReadonlySet<number> {
  const times = new Set(run.map((entry) => entry.at))
  if (isUnfolded(run, unfolded)) return new Set([...unfolded].filter((at) => !times.has(at)))
  return new Set([...unfolded, ...times])
}
