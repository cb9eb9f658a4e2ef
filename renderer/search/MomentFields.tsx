import { useState } from 'react'
import { useMessages } from '../language.tsx'
import styles from './TimeMenu.module.css'

type Props = {
  /** "From" or "To". */
  label: string
  /** `2026-11-22` or `2026-11-22T09:30`; empty where nothing is chosen. */
  moment: string
  invalid: boolean
  /** The element that says what is wrong with it, if anything is. */
  problemId: string | undefined
  onChange: (moment: string) => void
}

/** A day, and a time of it for who wants to be as exact as that. */
export function MomentFields({ label, moment, invalid, problemId, onChange }: Props) {
  const messages = useMessages()
  const { time: words } = messages.search
  // Chromium looks at a field's own language alone when it is made, and writes it in its own for ever where it has none.
  const { locale } = messages.time
  const [day = '', chosen = ''] = moment.split('T')
  // A part of the day that is emptied to be typed anew leaves no day for a moment: its time is kept for the next one.
  const [kept, setKept] = useState('')
  const time = day === '' ? kept : chosen
  const described = { 'aria-invalid': invalid, 'aria-describedby': problemId }
  return (
    <fieldset className={styles.moment}>
      <legend>{label}</legend>
      <input
        key={`day ${locale}`}
        lang={locale}
        type="date"
        aria-label={words.day(label)}
        max="9999-12-31"
        value={day}
        {...described}
        onChange={({ target }) => {
          setKept(target.value === '' ? time : '')
          onChange(momentOf(target.value, time))
        }}
      />
      <input
        key={`time ${locale}`}
        lang={locale}
        type="time"
        aria-label={words.timeOfDay(label)}
        disabled={day === ''}
        value={time}
        {...described}
        onChange={({ target }) => onChange(momentOf(day, target.value))}
      />
    </fieldset>
  )
}

function momentOf(day: string, time: string): string {
  return day && time ? `${day}T${time}` : day
}
