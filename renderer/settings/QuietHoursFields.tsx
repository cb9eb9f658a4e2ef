import { useId, useState } from 'react'
import type { QuietHours } from '../../shared/quiet-hours.ts'
import { Switch } from '../components/Switch.tsx'
import { useMessages } from '../language.tsx'
import { DayButtons } from './DayButtons.tsx'
import styles from './QuietHoursFields.module.css'
import { quietProblem, quietSentence } from './quiet-words.ts'
import { TimeField } from './TimeField.tsx'
import { ZoneChoice } from './ZoneChoice.tsx'

type Props = {
  quiet: QuietHours
  /** Says in the end whether they were kept. */
  onChange: (quiet: QuietHours) => Promise<boolean>
}

/** When notifications are held. What cannot be kept as it is stays on the screen, with the reason, and is not saved. */
export function QuietHoursFields({ quiet, onChange }: Props) {
  const messages = useMessages()
  const words = messages.settings.quiet
  // What was put in here counts until main says no: its own word of it may be behind by a click.
  const [typed, setTyped] = useState<Partial<QuietHours>>({})
  const shown = { ...quiet, ...typed }
  const problem = quietProblem(shown, messages)
  const problemId = useId()
  const send = async (next: QuietHours) => {
    setTyped(next)
    if (!(await onChange(next))) setTyped({})
  }
  const keep = (change: Partial<QuietHours>) => {
    const next = { ...shown, ...change }
    if (quietProblem(next, messages)) setTyped(next)
    else send(next)
  }
  const blamed = (field: string) => (problem?.field === field ? problemId : undefined)
  const time = (field: 'from' | 'to') => ({
    value: shown[field],
    problemId: blamed(field),
    // Kept when it is whole: half-typed, 22:00 is 02:00 for a moment, and that could end a quiet night.
    onType: (value: string) => setTyped({ ...typed, [field]: value }),
    onDone: () => shown[field] !== quiet[field] && keep({}),
  })
  return (
    <>
      <Switch
        label={words.label}
        hint={words.hint}
        checked={shown.on}
        onChange={(on) => send({ ...(problem ? quiet : shown), on })}
      />
      {shown.on && (
        <div className={styles.fields}>
          <DayButtons days={shown.days} problemId={blamed('days')} onChange={(days) => keep({ days })} />
          <div className={styles.times}>
            <TimeField label={words.from} {...time('from')} />
            <TimeField label={words.to} {...time('to')} />
          </div>
          <ZoneChoice zone={shown.timeZone} onChange={(timeZone) => keep({ timeZone })} />
          {problem ? (
            <p id={problemId} role="alert" className={styles.problem}>
              {words.unsaved(problem.sentence)}
            </p>
          ) : (
            <p className={styles.sentence}>{quietSentence(shown, messages)}</p>
          )}
        </div>
      )}
    </>
  )
}
