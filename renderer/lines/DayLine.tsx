import { useMessages } from '../language.tsx'
import styles from './DayLine.module.css'

/** The head of a day's entries. */
export function DayLine({ at }: { at: number }) {
  return <h3 className={styles.day}>{useMessages().time.dayName(at, Date.now())}</h3>
}
