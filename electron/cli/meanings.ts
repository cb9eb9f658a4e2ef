import { explainCode } from '../../shared/code-explanations.ts'
import { common as english } from '../../shared/language/en/common.ts'
import type { CheckKind, Outcome } from '../../shared/outcome.ts'
import { classifyReply } from '../monitor/classify.ts'
import { codePlaces, type Place, statusPlaces } from './code-places.ts'

/** What a code means, and where it is met with that meaning. `narrower` tells more than the reason does. */
export type Meaning = { seenIn: string[]; check: CheckKind; outcome: Outcome; narrower: string | null }

/**
 * Every meaning of a code; none when Redbar does not know it. No table is read: answers that have the code in each
 * place where Slack or the network may put one are judged as real answers are.
 */
export function meaningsOf(code: string): Meaning[] {
  const status = /^(?:HTTP )?([1-5]\d\d)$/i.exec(code)?.[1]
  if (status !== undefined) return merged(statusPlaces(Number(status)))
  const asWritten = known(code)
  return asWritten.length > 0 ? asWritten : known(code.toLowerCase().replaceAll(' ', '_'))
}

function known(code: string): Meaning[] {
  const places = codePlaces(code).filter((place) => speaksOf(code, place))
  return merged(places)
}

/** Whether the verdict on an answer comes from the code, and not from whatever else is in the answer. */
function speaksOf(code: string, { check, reply, isGoodNews }: Place): boolean {
  const outcome = classifyReply(check, reply)
  if (outcome.status === 'ok') return isGoodNews === true
  return outcome.code === code && outcome.reason !== 'unlisted'
}

function merged(places: readonly Place[]): Meaning[] {
  const meanings: Meaning[] = []
  for (const { seenIn, check, reply } of places) {
    const outcome = classifyReply(check, reply)
    const narrower = outcome.code === null ? null : explainCode(outcome.code, check, english)
    const same = meanings.find((other) => isSame(other, { outcome, narrower }))
    if (same) same.seenIn.push(seenIn)
    else meanings.push({ seenIn: [seenIn], check, outcome, narrower })
  }
  return meanings
}

function isSame(a: Pick<Meaning, 'outcome' | 'narrower'>, b: Pick<Meaning, 'outcome' | 'narrower'>): boolean {
  return JSON.stringify([a.outcome, a.narrower]) === JSON.stringify([b.outcome, b.narrower])
}
