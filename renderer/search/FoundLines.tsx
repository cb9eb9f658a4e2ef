import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { HistoryEntry } from '../../shared/history.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { DayLine } from '../lines/DayLine.tsx'
import { EndLine } from '../lines/EndLine.tsx'
import type { Pages } from '../lines/pages.ts'
import { activeRowIndex, rowAfterKey } from '../lines/row-keys.ts'
import { useLines } from '../lines/use-lines.ts'
import { useOlderPages } from '../lines/use-older-pages.ts'
import { useReveal } from '../lines/use-reveal.ts'
import { type FoundActions, FoundLine } from './FoundLine.tsx'
import styles from './FoundLines.module.css'
import { type FoundRow, foundRows } from './found-rows.ts'

type Props = FoundActions & {
  entries: readonly HistoryEntry[]
  views: ReadonlyMap<string, IntegrationView>
  pages: Pages
  scroller: HTMLElement
}

/** The lines in sight of what was found; older pages come as the reader gets there. */
export function FoundLines({ entries, views, pages, scroller, ...actions }: Props) {
  const rows = useMemo(() => foundRows(entries), [entries])
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
  useOlderPages(pages, (drawn.at(-1)?.index ?? 0) >= rows.length - 3)
  return (
    <ol
      ref={list}
      className={styles.lines}
      aria-label="Results"
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
              aria-posinset={index + 1}
              aria-setsize={pages.hasNextPage ? -1 : rows.length}
              style={{ transform: `translateY(${start - lines.options.scrollMargin}px)` }}
              onFocus={() => setActive(row.key)}
            >
              <Row row={row} views={views} tabStop={index === activeIndex} pages={pages} {...actions} />
            </li>
          )
        )
      })}
    </ol>
  )
}

type RowProps = FoundActions & Pick<Props, 'views' | 'pages'> & { row: FoundRow; tabStop: boolean }

function Row({ row, views, tabStop, pages, ...actions }: RowProps) {
  if (row.kind === 'day') return <DayLine at={row.at} />
  if (row.kind === 'end') return <EndLine pages={pages}>That is all.</EndLine>
  return (
    <FoundLine entry={row.entry} view={views.get(row.entry.integrationId)} tabStop={tabStop} {...actions} />
  )
}
