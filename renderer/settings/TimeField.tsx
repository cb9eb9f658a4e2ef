import { useId } from 'react'
import { useMessages } from '../language.tsx'
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
  // Chromium looks at a field's own language alone when it is made, and writes it in its own for ever where it has none.
  const { locale } = useMessages().time
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        key={locale}
        lang={locale}
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
