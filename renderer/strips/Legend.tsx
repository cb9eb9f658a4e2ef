import { stripLetters } from '../../shared/strips.ts'
import { useMessages } from '../language.tsx'
import styles from './OverviewPage.module.css'
import { StripShape } from './StripShape.tsx'

/** Each kind of day, the most urgent first, and what it is; of those that failed in part one stands for all. */
const KINDS = [
  ['failed', 'failed'],
  ['half', 'mixed'],
  ['warning', 'warning'],
  ['ok', 'ok'],
  ['unknown', 'unknown'],
] as const
const CELLS = { pitch: 5, width: 4 }
/** So many days of a kind show what they look like beside each other. */
const DAYS = 3

/** What the days of a strip look like. */
export function Legend() {
  const { charts, strips } = useMessages()
  return (
    <ul className={styles.legend} aria-label={strips.legend}>
      {KINDS.map(([day, status]) => (
        <li key={day}>
          <StripShape days={stripLetters[day].repeat(DAYS)} cells={CELLS} />
          {charts.barStatus[status]}
        </li>
      ))}
      <li className={styles.note}>{strips.legendNote}</li>
    </ul>
  )
}
