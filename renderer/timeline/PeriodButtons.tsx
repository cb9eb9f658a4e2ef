import { type Period, periods } from '../../shared/timeline.ts'
import { periodWords } from '../words/periods.ts'
import styles from './PeriodButtons.module.css'

type Props = { period: Period; onPeriod: (period: Period) => void }

/** Chooses how far back the timeline reaches. */
export function PeriodButtons({ period, onPeriod }: Props) {
  return (
    <fieldset className={styles.periods}>
      <legend className="visually-hidden">Period</legend>
      {periods.map((each) => (
        <button key={each} type="button" aria-pressed={each === period} onClick={() => onPeriod(each)}>
          {periodWords[each].short}
        </button>
      ))}
    </fieldset>
  )
}
