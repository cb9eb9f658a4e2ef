import { type Period, periods } from '../../shared/timeline.ts'
import { useMessages } from '../language.tsx'
import styles from './PeriodButtons.module.css'

type Props = { period: Period; onPeriod: (period: Period) => void }

/** Chooses how far back the timeline reaches. */
export function PeriodButtons({ period, onPeriod }: Props) {
  const { charts } = useMessages()
  return (
    <fieldset className={styles.periods}>
      <legend className="visually-hidden">{charts.periods}</legend>
      {periods.map((each) => (
        <button key={each} type="button" aria-pressed={each === period} onClick={() => onPeriod(each)}>
          {charts.period[each]}
        </button>
      ))}
    </fieldset>
  )
}
