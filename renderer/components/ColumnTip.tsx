import type { ColumnWords } from '../words/columns.ts'
import styles from './ColumnTip.module.css'

type Props = {
  words: ColumnWords
  /** Where its column stands, from 0 at the left to 1. */
  place: number
}

/** What a column of a chart tells, under it. A screen reader hears the same as the column's name. */
export function ColumnTip({ words: { when, status, lines }, place }: Props) {
  const share = `${(place * 100).toFixed(2)}%`
  return (
    <div
      className={styles.tip}
      aria-hidden="true"
      style={{ insetInlineStart: share, transform: `translateX(-${share})` }}
    >
      <p className={styles.when}>{when}</p>
      <p className={styles.status}>{status}</p>
      {keyed(lines).map(([key, line]) => (
        <p key={key}>{line}</p>
      ))}
    </div>
  )
}

/** Lines with their keys: two of them may say the same. */
function keyed(lines: readonly string[]): [key: string, line: string][] {
  return lines.map((line, index) => [`${index} ${line}`, line])
}
