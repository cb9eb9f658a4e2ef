// biome-ignore-all lint/a11y/useSemanticElements: most rows of the grid are not there, which a table cannot tell

import { useMemo, useRef, useState } from 'react'
import type { IntegrationView } from '../../shared/overview.ts'
import { STRIP_DAYS, type Strips } from '../../shared/strips.ts'
import { useMessages } from '../language.tsx'
import { spokenColumn } from '../words/columns.ts'
import { DayTip } from './DayTip.tsx'
import { GroupRow } from './GroupRow.tsx'
import styles from './StripGrid.module.css'
import { activeId, StripRow } from './StripRow.tsx'
import { stripRows } from './strip-rows.ts'
import { dayWords } from './strip-words.ts'
import { useActivePlace } from './use-active-place.ts'
import { useDayTip } from './use-day-tip.ts'
import { useGridHands } from './use-grid-hands.ts'
import { useGridLayout } from './use-grid-layout.ts'
import { useSteadyOrder } from './use-steady-order.ts'
import { headIndex, useStart, useStripLines } from './use-strip-lines.ts'

type Props = {
  integrations: readonly IntegrationView[]
  /** Undefined until they have come: the rows are there before. */
  strips: Strips | undefined
  /** Whose row the reader comes back to; null = the grid is read from its top. */
  startAt: string | null
  onOpen: (integrationId: string) => void
  /** Takes the reader to that time (ms since 1970) in the history of an integration. */
  onDay: (integrationId: string, at: number) => void
}

/** All integrations with their strips: one tab stop, with arrow keys over names and days. */
export function StripGrid({ integrations, strips, startAt, onOpen, onDay }: Props) {
  const touchedAt = useRef(Number.NEGATIVE_INFINITY)
  const ordered = useSteadyOrder(integrations, touchedAt)
  const messages = useMessages()
  const rows = useMemo(() => stripRows(ordered, messages), [ordered, messages])
  const known = useMemo(() => new Map(strips?.strips.map((each) => [each.integrationId, each])), [strips])
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const { room, narrow, cells } = useGridLayout(scroller)
  const active = useActivePlace(rows, strips ? strips.edges.length - 1 : 0, startAt)
  const lines = useStripLines({ rows, scroller, rem: room.rem, narrow, activeIndex: active.index })
  useStart(lines, room.width > 0 && startAt !== null ? active.index : -1)
  const tip = useDayTip(active.place, scroller)
  const onReveal = (index: number) => lines.scrollToIndex(index)
  const pitch = cells.pitch
  const hands = useGridHands({ rows, strips, pitch, active, tip, touchedAt, onReveal, onOpen, onDay })
  const wordsOf = (key: string, day: number) => strips && dayWords(known.get(key), day, { strips, messages })
  const sticky = headIndex(rows, lines.range?.startIndex ?? 0)
  const told = lines.measurementsCache[rows.findIndex(({ key }) => key === tip.place?.key)]
  const words = tip.place && wordsOf(tip.place.key, tip.place.day)
  return (
    <div
      ref={setScroller}
      className={styles.grid}
      role="grid"
      tabIndex={0}
      aria-label={messages.strips.grid}
      aria-busy={!strips}
      aria-rowcount={rows.length}
      aria-colcount={STRIP_DAYS + 1}
      aria-activedescendant={active.place ? activeId(active.place) : undefined}
      data-narrow={narrow || undefined}
      {...hands}
    >
      <div className={styles.rows} role="presentation" style={{ blockSize: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index]
          if (!row) return null
          const place = { index, top: start, height: size }
          if (row.kind === 'group')
            return <GroupRow key={row.key} row={row} sticky={index === sticky} {...place} />
          const here = index === active.index ? active.place : null
          const day = here && here.day !== null ? wordsOf(row.key, here.day) : undefined
          return (
            <StripRow
              key={row.key}
              {...place}
              view={row.view}
              strip={known.get(row.key)}
              cells={cells}
              activeDay={here ? here.day : undefined}
              dayWords={day && spokenColumn(day)}
            />
          )
        })}
        {told && tip.place && words && (
          <DayTip words={words} day={tip.place.day} row={told} lines={lines} pitch={pitch} rem={room.rem} />
        )}
      </div>
    </div>
  )
}
