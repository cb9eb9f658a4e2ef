import { memo } from 'react'
import { STRIP_DAYS } from '../../shared/strips.ts'
import styles from './StripShape.module.css'
import { type Cells, STRIP_HEIGHT, stripPaths } from './strip-paths.ts'

type Props = { days: string; cells: Cells }

/** The days of a strip, oldest at the left. Words beside it say the same. */
export const StripShape = memo(function StripShape({ days, cells }: Props) {
  return (
    <svg
      className={styles.shape}
      aria-hidden="true"
      width={days.length * cells.pitch}
      height={STRIP_HEIGHT}
      shapeRendering="crispEdges"
    >
      {stripPaths(days, cells).map(([ink, path]) => (
        <path key={ink} className={styles[ink]} d={path} />
      ))}
    </svg>
  )
})

/** What stands there until the strips have come: as large, and nothing more than a line. */
export function StripRoom({ cells }: { cells: Cells }) {
  return <span className={styles.room} style={{ inlineSize: STRIP_DAYS * cells.pitch }} />
}
