import { useId } from 'react'
import styles from './TimeField.module.css'

type Props = {
  label: string
  /** HH:MM, or empty while it is not a time. */
  value: string
  /** The element that says what is wrong with it, if anything is. */
  problemId: string | undefined
  onType: (value: string) => void
  /** Called when the typing is over. */
  onDone: () => void
}

/** A time of the day. */
export function TimeField({ label, value, problemId, onType, onDone }: Props) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="time"
        value={value}
        aria-invalid={problemId !== undefined}
        aria-describedby={problemId}
        onChange={({ target }) => onType(target.value)}
        onBlur={onDone}
        onKeyDown={({ key }) => key === 'Enter' && onDone()}
      />
    </div>
  )
}
