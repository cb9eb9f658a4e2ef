import type { WindowMessages } from '../../shared/language/messages.ts'
import type { Settings } from '../../shared/settings.ts'
import { useMessages } from '../language.tsx'
import { Choice } from './Choice.tsx'

type Hours = Settings['remindEveryHours']

const OFFERED: readonly Hours[] = [null, 4, 12, 24, 72, 168]

type Props = { hours: Hours; disabled: boolean; onChange: (hours: Hours) => void }

/** Chooses how often a failure that goes on is told again. */
export function ReminderChoice({ hours, disabled, onChange }: Props) {
  const words = useMessages().settings.notifications
  // Somebody may have written another number into the file.
  const options = OFFERED.includes(hours) ? OFFERED : [...OFFERED, hours]
  return (
    <Choice
      label={words.remind}
      value={optionOf(hours)}
      disabled={disabled}
      onChange={(value) => onChange(value === '' ? null : Number(value))}
    >
      {options.map((each) => (
        <option key={each} value={optionOf(each)}>
          {hoursWords(each, words)}
        </option>
      ))}
    </Choice>
  )
}

function optionOf(hours: Hours): string {
  return hours === null ? '' : String(hours)
}

function hoursWords(hours: Hours, words: WindowMessages['settings']['notifications']): string {
  if (hours === null) return words.never
  if (hours === 168) return words.everyWeek
  return hours > 24 && hours % 24 === 0 ? words.everyDays(hours / 24) : words.everyHours(hours)
}
