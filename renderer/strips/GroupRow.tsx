// biome-ignore-all lint/a11y/useSemanticElements: most rows of the grid are not there, which a table cannot tell
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names the active cell

import { Fragment, memo } from 'react'
import { STRIP_DAYS } from '../../shared/strips.ts'
import { classes } from '../components/classes.ts'
import { useMessages } from '../language.tsx'
import styles from './StripGrid.module.css'
import type { StripRow } from './strip-rows.ts'

type Props = {
  row: Extract<StripRow, { kind: 'group' }>
  index: number
  top: number
  height: number
  /** It stays in sight while its integrations are. */
  sticky: boolean
}

/** The head of a workspace: "Acme · 20 integrations, 2 failing". */
export const GroupRow = memo(function GroupRow({ row, index, top, height, sticky }: Props) {
  const { name, size, parts } = row
  const { count } = useMessages()
  return (
    <div
      className={classes(styles.group, sticky && styles.sticky)}
      role="row"
      aria-rowindex={index + 1}
      style={{ insetBlockStart: sticky ? 0 : top, blockSize: height }}
    >
      <div role="gridcell" className={styles.groupCell} aria-colspan={STRIP_DAYS + 1}>
        <h2 className={styles.groupName}>{name}</h2>
        <span className={styles.groupParts}>
          {count.integrations(size)}
          {parts.map(({ status, text }) => (
            <Fragment key={status}>
              , <span className={status === 'failing' ? styles.failing : undefined}>{text}</span>
            </Fragment>
          ))}
        </span>
      </div>
    </div>
  )
})
