import type { Uptime } from '../../shared/timeline.ts'
import styles from './Timeline.module.css'
import { reasonWords, uptimeWords } from './uptime-words.ts'

/** "Up 99.93 % of the 81 % we watched; 2 incidents, the longest 3 h 10 min; recovered in 1 h on average." */
export function UptimeSentence({ uptime }: { uptime: Uptime }) {
  const { share, of, more } = uptimeWords(uptime)
  const reasons = reasonWords(uptime)
  return (
    <div className={styles.uptime}>
      <p>
        {share !== null && (
          <>
            Up <strong>{share}</strong>{' '}
          </>
        )}
        {[of, ...more].join('; ')}.
      </p>
      {reasons.length > 0 && <p className={styles.reasons}>{reasons.join('; ')}.</p>}
    </div>
  )
}
