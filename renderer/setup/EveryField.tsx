import { MAX_EVERY_SECONDS, MIN_EVERY_SECONDS } from '../../shared/intervals.ts'
import { Field } from '../components/Field.tsx'

/** How often it is asked, in seconds. */
export function EveryField({ seconds }: { seconds: number }) {
  return (
    <Field
      label="Check every … seconds"
      name="everySeconds"
      type="number"
      inputMode="numeric"
      required
      min={1}
      max={MAX_EVERY_SECONDS}
      defaultValue={seconds}
      hint={`At least ${MIN_EVERY_SECONDS} at Slack. 300 seconds are 5 minutes.`}
    />
  )
}
