import type { VirtualItem } from '@tanstack/react-virtual'
import { STRIP_DAYS } from '../../shared/strips.ts'
import { ColumnTip } from '../components/ColumnTip.tsx'
import type { ColumnWords } from '../words/columns.ts'
import styles from './StripGrid.module.css'
import type { useStripLines } from './use-strip-lines.ts'

/** So much (in the page's letters) is left under a row for what its day tells. */
const ROOM = 5

type Props = {
  words: ColumnWords
  day: number
  /** Its row, among these lines. */
  row: VirtualItem
  lines: ReturnType<typeof useStripLines>
  /** How far days are apart (px), and how large (px) the letters of the page are. */
  pitch: number
  rem: number
}

/** What a day tells, under its row, or above it where there is no room under it. */
export function DayTip({ words, day, row: { start, size, end }, lines, pitch, rem }: Props) {
  const bottom = (lines.scrollOffset ?? 0) + (lines.scrollRect?.height ?? 0)
  return (
    <div
      className={styles.tipRow}
      data-above={end > bottom - ROOM * rem || undefined}
      style={{ insetBlockStart: start, blockSize: size }}
    >
      <div className={styles.tipStrip} style={{ inlineSize: STRIP_DAYS * pitch }}>
        <ColumnTip words={words} place={(day + 0.5) / STRIP_DAYS} />
      </div>
    </div>
  )
}
