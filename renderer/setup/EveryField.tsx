import { MAX_EVERY_SECONDS, MIN_EVERY_SECONDS } from '../../shared/intervals.ts'
import { Field } from '../components/Field.tsx'
import { useMessages } from '../language.tsx'

/** How often it is asked, in seconds. */
export function EveryField({ seconds }: { seconds: number }) {
  const words = useMessages().setup.flow
  return (
    <Field
      label={words.every}
      name="everySeconds"
      type="number"
      inputMode="numeric"
      required
      min={1}
      max={MAX_EVERY_SECONDS}
      defaultValue={seconds}
      hint={words.everyHint(MIN_EVERY_SECONDS)}
    />
  )
}
