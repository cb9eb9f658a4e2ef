import type { Exchange } from '../../shared/evidence.ts'
import styles from './TimeBar.module.css'

type Props = {
  exchange: Pick<Exchange, 'startedAt' | 'durationMs'>
  /** From the first question of the round to its last answer (ms since 1970). */
  round: { from: number; to: number }
}

/** When in its round a question was asked and answered. The figure beside it says how long that took. */
export function TimeBar({ exchange: { startedAt, durationMs }, round: { from, to } }: Props) {
  const share = (ms: number) => `${(100 * ms) / Math.max(1, to - from)}%`
  return (
    <span className={styles.bar} aria-hidden>
      <span style={{ insetInlineStart: share(startedAt - from), inlineSize: share(durationMs) }} />
    </span>
  )
}
