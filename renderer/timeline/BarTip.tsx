import styles from './BarTip.module.css'
import type { BarWords } from './bar-words.ts'

type Props = {
  words: BarWords
  /** Where its bar stands, from 0 at the left to 1. */
  place: number
}

/** What a bar tells, under it. A screen reader hears the same as the bar's name. */
export function BarTip({ words: { when, status, lines }, place }: Props) {
  const share = `${(place * 100).toFixed(2)}%`
  return (
    <div
      className={styles.tip}
      aria-hidden="true"
      style={{ insetInlineStart: share, transform: `translateX(-${share})` }}
    >
      <p className={styles.when}>{when}</p>
      <p className={styles.status}>{status}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}
