import { useId, useState } from 'react'
import { MAX_EVERY_SECONDS, MIN_EVERY_SECONDS } from '../../shared/intervals.ts'
import { useMessages } from '../language.tsx'
import styles from './OtherInterval.module.css'

const UNITS = { seconds: 1, minutes: 60, hours: 3600 } as const
type Unit = keyof typeof UNITS
const ALL = Object.keys(UNITS) as Unit[]

type Props = { seconds: number; onChange: (seconds: number) => void }

/** Any interval, as a number and its unit. Kept when the typing is over, if it can be kept. */
export function OtherInterval({ seconds, onChange }: Props) {
  const words = useMessages().settings.general
  const id = useId()
  const [typed, setTyped] = useState(() => inUnit(seconds))
  const wanted = Number(typed.amount) * UNITS[typed.unit]
  const wrong = !(Number.isInteger(wanted) && wanted >= MIN_EVERY_SECONDS && wanted <= MAX_EVERY_SECONDS)
  const keep = (next: typeof typed) => {
    setTyped(next)
    const wish = Number(next.amount) * UNITS[next.unit]
    const fits = Number.isInteger(wish) && wish >= MIN_EVERY_SECONDS && wish <= MAX_EVERY_SECONDS
    if (fits && wish !== seconds) onChange(wish)
  }
  return (
    <div className={styles.other}>
      <input
        type="number"
        inputMode="decimal"
        min={0}
        step="any"
        aria-label={words.otherAmount}
        aria-invalid={wrong}
        aria-describedby={wrong ? id : undefined}
        value={typed.amount}
        onChange={({ target }) => setTyped({ ...typed, amount: target.value })}
        onBlur={() => keep(typed)}
        onKeyDown={({ key }) => key === 'Enter' && keep(typed)}
      />
      <select
        aria-label={words.otherUnit}
        value={typed.unit}
        onChange={({ target }) => {
          const unit = ALL.find((each) => each === target.value)
          if (unit) keep({ ...typed, unit })
        }}
      >
        {ALL.map((unit) => (
          <option key={unit} value={unit}>
            {words.units[unit]}
          </option>
        ))}
      </select>
      {wrong && (
        <p id={id} role="alert" className={styles.problem}>
          {words.outOfRange}
        </p>
      )}
    </div>
  )
}

/** In the largest unit that leaves a whole number. */
function inUnit(seconds: number): { amount: string; unit: Unit } {
  const unit = ALL.toReversed().find((each) => seconds % UNITS[each] === 0) ?? 'seconds'
  return { amount: String(seconds / UNITS[unit]), unit }
}
