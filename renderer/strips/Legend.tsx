import { type StripDay, stripLetters } from '../../shared/strips.ts'
import { barStatusWord } from '../words/bar-status.ts'
import styles from './OverviewPage.module.css'
import { StripShape } from './StripShape.tsx'

/** Each kind of day, the most urgent first; of those that failed in part one stands for all. */
const KINDS: readonly (readonly [StripDay, string])[] = [
  ['failed', barStatusWord.failed],
  ['half', barStatusWord.mixed],
  ['warning', barStatusWord.warning],
  ['ok', barStatusWord.ok],
  ['unknown', barStatusWord.unknown],
]
const CELLS = { pitch: 5, width: 4 }
/** So many days of a kind show what they look like beside each other. */
const DAYS = 3

/** What the days of a strip look like. */
export function Legend() {
  return (
    <ul className={styles.legend} aria-label="Legend">
      {KINDS.map(([day, words]) => (
        <li key={day}>
          <StripShape days={stripLetters[day].repeat(DAYS)} cells={CELLS} />
          {words}
        </li>
      ))}
      <li className={styles.note}>90 days, today at the right</li>
    </ul>
  )
}
