import { useEffect, useRef, useState } from 'react'
import type { HistoryEntry } from '../../shared/history.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { drawnLine } from '../lines/drawn-line.ts'
import { isStop } from '../lines/line.ts'
import { activeRowIndex } from '../lines/row-keys.ts'
import { useLines } from '../lines/use-lines.ts'
import { useReveal } from '../lines/use-reveal.ts'
import type { useHistory } from '../queries.ts'
import type { Shown } from '../selection.ts'
import { HistoryLine } from './HistoryLine.tsx'
import styles from './HistoryLines.module.css'
import { lineKeys } from './line-keys.ts'
import { Onwards } from './Onwards.tsx'
import { isUnfolded } from './rows.ts'
import { useFocusKept } from './use-focus-kept.ts'
import { type End, useNearPages } from './use-near-pages.ts'
import { useNews } from './use-news.ts'
import { useRows } from './use-rows.ts'
import { useShown } from './use-shown.ts'
import { useTopKey } from './use-top-key.ts'

type Props = {
  view: IntegrationView
  history: ReturnType<typeof useHistory>
  entries: readonly HistoryEntry[]
  scroller: HTMLElement
  openAt: number | null
  show: Shown | null
  /** What was to be shown is in sight. */
  onShown: () => void
  onDetails: (at: number) => void
  letGo: (end: End) => void
  /** Leads to the newest lines. */
  onTop: () => void
  /** Goes to the newest line of all. */
  onNewestLine: () => void
}

/** The lines in sight of a history; older and newer pages come as the reader gets there, without moving them. */
export function HistoryLines(props: Props) {
  const { view, history, entries, scroller, show, onTop } = props
  const past = history.hasPreviousPage
  const wasPast = usePrevious(past)
  const runs = useRows(entries, history, view.everySeconds)
  const { rows } = runs
  const [active, setActive] = useState<string | null>(null)
  const activeIndex = activeRowIndex(rows, active)
  const list = useRef<HTMLOListElement>(null)
  const lines = useLines({ rows, scroller, list, activeIndex, held: past || wasPast })
  const reveal = useReveal(list)
  const goTo = (key: string, block: 'nearest' | 'center') => {
    setActive(key)
    reveal({ key, block })
  }
  const { startIndex, endIndex } = lines.range ?? { startIndex: 0, endIndex: 0 }
  const focus = useFocusKept(list, () => {
    const same = rows[activeIndex]?.key === active ? rows[activeIndex] : undefined
    const next = same ?? rows.slice(startIndex + 1).find(isStop)
    if (next) goTo(next.key, 'nearest')
  })
  const awaited = useShown({ rows, show, more: history.hasNextPage }, (key) => {
    props.onShown()
    if (key) goTo(key, 'center')
  })
  useNearPages({ ...props, rows, lines, showing: show !== null, awaited })
  useTopKey(onTop)
  const atTop = scroller.scrollTop <= lines.options.scrollMargin
  const onKeyDown = lineKeys({
    ...{ rows, activeIndex, past, onNewestLine: props.onNewestLine },
    inView: Math.max(1, endIndex - startIndex - 1),
    onLine: ({ key }) => goTo(key, 'nearest'),
  })
  return (
    <>
      <Onwards history={history} news={useNews(entries, { past, atTop })} onTop={onTop} />
      <ol
        ref={list}
        className={styles.lines}
        aria-labelledby="history-title"
        style={{ blockSize: lines.getTotalSize() }}
        onKeyDown={onKeyDown}
        {...focus}
      >
        <Drawn {...props} {...runs} lines={lines} activeIndex={activeIndex} onActive={setActive} />
      </ol>
    </>
  )
}

type DrawnProps = Pick<Props, 'history' | 'openAt' | 'onDetails'> &
  ReturnType<typeof useRows> & {
    lines: ReturnType<typeof useLines>
    activeIndex: number
    onActive: (key: string) => void
  }

/** The lines that are in view, and some on either side. */
function Drawn({ lines, rows, unfolded, activeIndex, history, openAt, onActive, ...rest }: DrawnProps) {
  return lines.getVirtualItems().map((item) => {
    const { index, key } = item
    const row = rows[index]
    return (
      row && (
        <li
          key={key}
          className={styles.line}
          data-key={row.key}
          {...placeInSet(index, rows.length, history)}
          {...drawnLine(lines, item)}
          onFocus={() => onActive(row.key)}
        >
          <HistoryLine
            row={row}
            tabStop={index === activeIndex}
            open={row.kind === 'entry' && row.entry.at === openAt}
            unfolded={row.kind === 'run' && isUnfolded(row.entries, unfolded)}
            history={row.kind === 'end' ? history : null}
            onDetails={rest.onDetails}
            onFold={rest.onFold}
          />
        </li>
      )
    )
  })
}

/** Where a line stands among all, as far as that is known. */
function placeInSet(index: number, count: number, history: ReturnType<typeof useHistory>) {
  const { hasNextPage, hasPreviousPage } = history
  return {
    'aria-posinset': hasPreviousPage ? undefined : index + 1,
    'aria-setsize': hasNextPage || hasPreviousPage ? -1 : count,
  }
}

/** What it was when it was last on screen. */
function usePrevious(value: boolean): boolean {
  const previous = useRef(value)
  useEffect(() => {
    previous.current = value
  })
  return previous.current
}
