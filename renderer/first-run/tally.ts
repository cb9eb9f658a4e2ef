import type { Tally } from '../../shared/language/en/setup.ts'
import type { Outcome } from '../../shared/outcome.ts'
import type { Tried } from '../../shared/setup.ts'
import type { Asking, Credential, Refusal } from './entries.ts'

/** What came of everything that was asked: a token counts by its channels once some are chosen. */
export function tallyOf(credentials: readonly Credential[]): Tally {
  const tally: Tally = { works: 0, faulty: 0, unasked: 0 }
  for (const credential of credentials) for (const kind of kindsOf(credential)) tally[kind] += 1
  return tally
}

function kindsOf({ asked, choices }: Credential): (keyof Tally)[] {
  if (choices.length > 0) return choices.map(({ trial }) => kindOfTrial(trial))
  if (asked.state !== 'done' || asked.answer.waitMs !== null) return ['unasked']
  return [kindOf(asked.answer.outcome)]
}

function kindOfTrial(trial: Asking<Tried>): keyof Tally {
  if (trial.state !== 'done' || trial.answer.kind === 'wait') return 'unasked'
  return trial.answer.kind === 'tried' ? kindOf(trial.answer.outcome) : 'faulty'
}

function kindOf({ status }: Outcome): keyof Tally {
  if (status === 'ok') return 'works'
  return status === 'inconclusive' ? 'unasked' : 'faulty'
}

/** The lines that hold nothing Redbar knows, and those with a secret that it cannot use. */
export function unusedLines(refusals: readonly Refusal[]): { unknown: number[]; unusable: number[] } {
  const linesOf = (isUnknown: boolean) =>
    refusals.filter(({ pasted }) => (pasted.why === 'unknown') === isUnknown).map(({ pasted }) => pasted.line)
  return { unknown: linesOf(true), unusable: linesOf(false) }
}
