// biome-ignore-all lint/a11y/useSemanticElements: most rows of the grid are not there, which a table cannot tell
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names the active cell

import { memo } from 'react'
import type { WindowMessages } from '../../shared/language/messages.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { STRIP_DAYS, type Strip } from '../../shared/strips.ts'
import { StatusIcon } from '../components/StatusIcon.tsx'
import { useMessages } from '../language.tsx'
import type { GridPlace } from './grid-keys.ts'
import styles from './StripGrid.module.css'
import { StripRoom, StripShape } from './StripShape.tsx'
import type { Cells } from './strip-paths.ts'
import { spokenStrip, stripFigures } from './strip-words.ts'

type Props = {
  view: IntegrationView
  strip: Strip | undefined
  cells: Cells
  /** The place of the row among all, from 0. */
  index: number
  /** How far (px) it lies below the top of the list, and how high it is. */
  top: number
  height: number
  /** Where the row is the active one: its active day, or null for its name. */
  activeDay: number | null | undefined
  /** What the active day tells. */
  dayWords: string | undefined
}

/** One integration: how it stands, its days, and the share of them that it was up. */
export const StripRow = memo(function StripRow(props: Props) {
  const { view, strip, cells, index, top, height, activeDay, dayWords } = props
  const messages = useMessages()
  return (
    <div
      className={styles.row}
      role="row"
      aria-rowindex={index + 1}
      data-key={view.id}
      data-status={view.status}
      style={{ insetBlockStart: top, blockSize: height }}
    >
      <div
        id={activeDay === null ? activeId({ key: view.id, day: null }) : undefined}
        className={styles.who}
        role="rowheader"
        aria-colindex={1}
        data-active={activeDay === null || undefined}
      >
        <span className="visually-hidden">{spokenStrip(view, strip, messages)}</span>
        <StatusIcon status={view.status} />
        <span className={styles.name} aria-hidden="true" title={view.name}>
          {view.name}
        </span>
        <span className={styles.place} aria-hidden="true">
          {standWords(view, messages)}
        </span>
      </div>
      <div className={styles.strip} data-strip="" style={{ inlineSize: STRIP_DAYS * cells.pitch }}>
        {strip ? <StripShape days={strip.days} cells={cells} /> : <StripRoom cells={cells} />}
        {typeof activeDay === 'number' && (
          <ActiveDay id={view.id} day={activeDay} words={dayWords ?? ''} pitch={cells.pitch} />
        )}
      </div>
      {strip && <Figures strip={strip} />}
    </div>
  )
})

/** The id of the element that is active in the grid. */
export function activeId({ key, day }: GridPlace): string {
  return day === null ? `strip-of-${key}` : `strip-of-${key}-${day}`
}

type ActiveDayProps = { id: string; day: number; words: string; pitch: number }

/** A day is an element only while it is the active one. Another day is another element, so that it is read out. */
function ActiveDay({ id, day, words, pitch }: ActiveDayProps) {
  return (
    <span
      key={day}
      id={activeId({ key: id, day })}
      className={styles.day}
      role="gridcell"
      aria-colindex={day + 2}
      style={{ insetInlineStart: day * pitch, inlineSize: pitch }}
    >
      <span className="visually-hidden">{words}</span>
    </span>
  )
}

function Figures({ strip }: { strip: Strip }) {
  const { share, of, watched, whole, incidents } = stripFigures(strip, useMessages())
  return (
    <>
      <span className={styles.share} aria-hidden="true" title={whole}>
        <strong>{share}</strong>{' '}
        <small>
          {of} <span className={styles.watched}>{watched}</span>
        </small>
      </span>
      <span className={styles.incidents} aria-hidden="true" title={whole}>
        {incidents}
      </span>
    </>
  )
}

/** "Failing · #app-reviews"; what is well says only where it is. */
function standWords(
  { status, name, kind, target }: IntegrationView,
  { status: words, strips }: WindowMessages,
): string {
  const place = kind === 'webhook' ? strips.webhook : name.includes(target) ? '' : target
  return [status === 'ok' && place !== '' ? '' : words.integration[status], place].filter(Boolean).join(' · ')
}
