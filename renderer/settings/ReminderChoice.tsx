import type { Settings } from '../../shared/settings.ts'
import { Choice } from './Choice.tsx'

type Hours = Settings['remindEveryHours']

const offered: readonly [Hours, string][] = [
  [null, 'Never'],
  [4, 'Every 4 hours'],
  [12, 'Every 12 hours'],
  [24, 'Every 24 hours'],
  [72, 'Every 3 days'],
  [168, 'Every week'],
]

type Props = { hours: Hours; disabled: boolean; onChange: (hours: Hours) => void }

/** Chooses how often a failure that goes on is told again. */
export function ReminderChoice({ hours, disabled, onChange }: Props) {
  // Somebody may have written another number into the file.
  const known = offered.some(([each]) => each === hours)
  const options = known ? offered : [...offered, [hours, `Every ${hours} hours`] as const]
  return (
    <Choice
      label="Remind me of a failure that goes on"
      value={optionOf(hours)}
      disabled={disabled}
      onChange={(value) => onChange(value === '' ? null : Number(value))}
    >
      {options.map(([each, label]) => (
        <option key={label} value={optionOf(each)}>
          {label}
        </option>
      ))}
    </Choice>
  )
}

function optionOf(hours: Hours): string {
  return hours === null ? '' : String(hours)
}
