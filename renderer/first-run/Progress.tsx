import { useMessages } from '../language.tsx'
import { type Entries, isGood } from './entries.ts'
import { tallyOf, unusedLines } from './tally.ts'

/** Says to a screen reader what is being asked, and what came of it: of all that was pasted, not of what works alone. */
export function Progress({ entries: { credentials, refusals } }: { entries: Entries }) {
  const words = useMessages().setup.progress
  const asking = credentials.filter(
    ({ pasted, asked, choices }) =>
      (pasted.kind !== 'webhook' && asked.state === 'asking') ||
      choices.some(({ trial }) => trial.state === 'asking'),
  ).length
  const { unknown, unusable } = unusedLines(refusals)
  const undecided = credentials.some((each) => isGood(each) && each.choices.length === 0)
  return (
    <div role="status" className="visually-hidden">
      {unknown.length > 0 && <p>{words.unknown(unknown)}</p>}
      {unusable.length > 0 && <p>{words.unusable(unusable)}</p>}
      {asking > 0 && <p>{words.asking(asking)}</p>}
      {asking === 0 && credentials.length > 0 && <p>{words.done(tallyOf(credentials))}</p>}
      {asking === 0 && undecided && <p>{words.choose}</p>}
    </div>
  )
}
