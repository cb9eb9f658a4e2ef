import type { Uptime } from '../../shared/timeline.ts'
import { Said, useMessages } from '../language.tsx'
import styles from './Timeline.module.css'
import { uptimeWords } from './uptime-words.ts'

/** "Up 99.93 % of the 81 % we watched; 2 incidents, the longest 3 h 10 min; recovered in 1 h on average." */
export function UptimeSentence({ uptime }: { uptime: Uptime }) {
  const messages = useMessages()
  const { share, rest, aside } = uptimeWords(uptime, messages)
  const whole = share === null ? [rest] : messages.charts.uptime.up(<strong>{share}</strong>, rest)
  return (
    <div className={styles.uptime}>
      <p>
        <Said phrase={whole} />
      </p>
      {aside && <p className={styles.aside}>{aside}</p>}
    </div>
  )
}
