import { useMessages } from '../language.tsx'
import type { Entries } from './entries.ts'

/** Says to a screen reader what is being asked, and what came of it. */
export function Progress({ entries: { credentials } }: { entries: Entries }) {
  const messages = useMessages()
  const words = messages.setup.progress
  const asking = credentials.filter(
    ({ pasted, asked, choices }) =>
      (pasted.kind !== 'webhook' && asked.state === 'asking') ||
      choices.some(({ trial }) => trial.state === 'asking'),
  ).length
  const outcomes = credentials.flatMap(({ choices }) =>
    choices.flatMap(({ trial }) =>
      trial.state === 'done' && trial.answer.kind === 'tried' ? [trial.answer.outcome.status] : [],
    ),
  )
  const bad = outcomes.filter((status) => status !== 'ok').length
  return (
    <p role="status" className="visually-hidden">
      {asking > 0
        ? words.asking(asking)
        : credentials.length > 0 && words.done(credentials.length, outcomes.length, bad)}
    </p>
  )
}
