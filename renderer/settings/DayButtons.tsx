import { useMessages } from '../language.tsx'
import styles from './DayButtons.module.css'
import { weekDays } from './quiet-words.ts'

type Props = {
  /** 0 = Sunday. */
  days: readonly number[]
  /** The element that says what is wrong with them, if anything is. */
  problemId: string | undefined
  onChange: (days: number[]) => void
}

/** The seven days, each of which is on or off. */
export function DayButtons({ days, problemId, onChange }: Props) {
  const { settings, time } = useMessages()
  return (
    <fieldset className={styles.days} aria-describedby={problemId}>
      <legend>{settings.quiet.days}</legend>
      {weekDays(time.locale).map(({ day, short, name }) => {
        const on = days.includes(day)
        return (
          <button
            key={day}
            type="button"
            // Its name is what can be seen, for those who speak to their computer; the whole word describes it.
            title={name}
            aria-pressed={on}
            onClick={() => onChange(on ? days.filter((each) => each !== day) : [...days, day].sort())}
          >
            {short}
          </button>
        )
      })}
    </fieldset>
  )
}
