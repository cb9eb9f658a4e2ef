import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { HistoryEntry } from '../../shared/history.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { useMessages } from '../language.tsx'
import { DayLine } from '../lines/DayLine.tsx'
import { drawnLine } from '../lines/drawn-line.ts'
import { EndLine } from '../lines/EndLine.tsx'
import type { Pages } from '../lines/pages.ts'
import { activeRowIndex, rowAfterKey } from '../lines/row-keys.ts'
import { useLines } from '../lines/use-lines.ts'
import { useOlderPages } from '../lines/use-older-pages.ts'
import { useReveal } from '../lines/use-reveal.ts'
import { type FoundActions, FoundLine } from './FoundLine.tsx'
import styles from './FoundLines.module.css'
import { type FoundRow, foundRows } from './found-rows.ts'

/** Where the reader is among the results. */
export type PlaceProps = {
  /** The line to begin with, where the reader comes back to it. */
  startKey: string | null
  onStarted: () => void
  /** This line is the active one now. */
  onActive: (key: string) => void
}

type Props = FoundActions &
  PlaceProps & {
    entries: readonly HistoryEntry[]
    views: ReadonlyMap<string, IntegrationView>
    pages: Pages
    /** There are older ones, which are not listed. */
    cut: boolean
    scroller: HTMLElement
  }

/** The lines in sight of what was found; older pages come as the reader gets there. */
export function FoundLines(props: Props) {
  const { entries, views, pages, cut, scroller, startKey, onStarted, onActive, ...actions } = props
  const { found: words } = useMessages().search
  const rows = useMemo(() => foundRows(entries), [entries])
  const [start] = useState(() => (rows.some(({ key }) => key === startKey) ? startKey : null))
  const [active, setActive] = useState(start)
  const activeIndex = activeRowIndex(rows, active)
  const list = useRef<HTMLOListElement>(null)
  const lines = useLines({ rows, scroller, list, activeIndex })
  const reveal = useReveal(list, start)
  useEffect(onStarted, [onStarted])
  const activate = (key: string) => {
    setActive(key)
    onActive(key)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rowAfterKey(rows, activeIndex, event.key)
    if (!row) return
    event.preventDefault()
    activate(row.key)
    reveal({ key: row.key, block: 'nearest' })
  }
  const drawn = lines.getVirtualItems()
  useOlderPages(pages, (drawn.at(-1)?.index ?? 0) >= rows.length - 3)
  return (
    <ol
      ref={list}
      className={styles.lines}
      aria-label={words.title}
      style={{ blockSize: lines.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {drawn.map((item) => {
        const { index, key } = item
        const row = rows[index]
        return (
          row && (
            <li
              key={key}
              className={styles.line}
              data-key={row.key}
              aria-posinset={index + 1}
              aria-setsize={pages.hasNextPage ? -1 : rows.length}
              {...drawnLine(lines, item)}
              onFocus={() => activate(row.key)}
            >
              <Row row={row} views={views} tabStop={index === activeIndex} {...{ pages, cut }} {...actions} />
            </li>
          )
        )
      })}
    </ol>
  )
}

type RowProps = FoundActions & Pick<Props, 'views' | 'pages' | 'cut'> & { row: FoundRow; tabStop: boolean }

function Row({ row, views, tabStop, pages, cut, ...actions }: RowProps) {
  const { found: words } = useMessages().search
  if (row.kind === 'day') return <DayLine at={row.at} />
  if (row.kind === 'end') return <EndLine pages={pages}>{cut ? words.cut : words.end}</EndLine>
  return (
    <FoundLine entry={row.entry} view={views.get(row.entry.integrationId)} tabStop={tabStop} {...actions} />
  )
}
