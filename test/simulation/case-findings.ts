import { HOUR, MINUTE } from '../../shared/time.ts'
import type { Conditions } from './conditions.ts'
import type { Span } from './spans.ts'
import type { Case, Told } from './tellings.ts'
import { describeTrouble, type Trouble } from './trouble.ts'
import type { Found } from './verdict.ts'
import type { Watched, World } from './world.ts'

/** Bad answers in a row that a telling must rest on (promise 17). */
const CONFIRMED = { permanent: 2, transient: 3 } as const
/** Good answers that the telling of its end must rest on (promise 18). */
const GOODS = 2
/** What comes and goes: three times within an hour it may be told, and then once that it does (promise 25). */
const MOST_OF_FLAPPING = 4

/** What a case is judged by. */
export type Around = { world: World; cases: readonly Case[]; conditions: Conditions; period: Span }

/** What was told of a trouble that was not true, too often, not at all or too late. */
export function caseFindings(each: Case, around: Around): Found[] {
  const words = wordsOf(each)
  return [
    ...untrue(each, around),
    ...repeated(each),
    ...owedFailure(each, around),
    ...owedRecovery(each, around),
  ].map((found) => ({ ...found, words }))
}

function wordsOf({ trouble, hit }: Case): string[] {
  return [`trouble ${trouble.id}:`, ...hit.flatMap(({ id, member }) => [`${id}-`, member.name])]
}

/** Told without enough evidence, told as failing when that was known to be over, told as over when it was not. */
function untrue({ trouble, told, hit }: Case, { world, conditions }: Around): Found[] {
  const needed = trouble.flapping ? 1 : trouble.permanent ? CONFIRMED.permanent : CONFIRMED.transient
  const confirmedAt = world.slack.evidence.get(trouble.id)?.[needed - 1] ?? Number.POSITIVE_INFINITY
  const mendedAt = world.slack.mended.get(trouble.id)?.[GOODS - 1] ?? Number.POSITIVE_INFINITY
  const overBy = latest(hit.map((one) => conditions.mendedBy(trouble, one)))
  const name = describeTrouble(trouble)
  return told.flatMap(({ at, about }): Found[] => {
    const lie = (what: string): Found[] => [{ figure: 'false alarms', at, what: `${name} ${what}` }]
    if (about === 'recovery' || about === 'past') {
      if (trouble.flapping || at >= mendedAt) return []
      return lie(
        at < trouble.to ? 'was told to be over and was not' : 'was told to be over after one good answer',
      )
    }
    if (at < confirmedAt) return lie('was told without its confirmation')
    return overBy !== null && at > overBy ? lie('was told as failing long after its end') : []
  })
}

function repeated({ trouble, told, hit }: Case): Found[] {
  const found: Found[] = []
  const name = describeTrouble(trouble)
  for (const what of ['failure', 'recovery'] as const) {
    const times = told.filter(({ about }) => about === what || about === 'past')
    const again = trouble.flapping ? tooOftenInAnHour(times) : times.filter(({ unnoted }) => !unnoted)[1]
    if (again && !hit.some((one) => isDisturbed(one, trouble.from, again.at)))
      found.push({
        figure: 'told twice',
        at: again.at,
        what: `${name}: its ${what} was told ${times.length} times`,
      })
  }
  return found
}

/** The first telling that is one too many within the hour before it. */
function tooOftenInAnHour(times: readonly Told[]): Told | undefined {
  const noted = times.filter(({ unnoted }) => !unnoted)
  return noted.find(({ at }, index) => {
    const oldest = noted[index - MOST_OF_FLAPPING]
    return oldest !== undefined && at - oldest.at < HOUR
  })
}

/** Each real trouble that could be seen and told has to be told, in time. */
function owedFailure(each: Case, around: Around): Found[] {
  const { trouble, hit, told } = each
  const { conditions } = around
  const bounds = hit.flatMap((one) => {
    const known = conditions.knownBy(trouble, one)
    const by = known === null ? null : conditions.toldBy(known, [one])
    const until = Math.min(trouble.to, one.to)
    const counts = by !== null && by <= until && !isDisturbed(one, trouble.from, by)
    return counts ? [by] : []
  })
  if (bounds.length === 0 || trouble.flapping) return []
  const by = Math.min(...bounds)
  if (hit.some((one) => mayHaveMissedTheEnd(one, trouble, around)) || wasAcknowledged(each, around)) return []
  const first = told.find(({ about }) => about === 'failure' || about === 'past')
  if (first && first.at <= by) return []
  const name = describeTrouble(trouble)
  if (!first) return [{ figure: 'missed', at: by, what: `${name} was never told` }]
  return [
    { figure: 'late', at: first.at, what: `${name} was told ${minutes(first.at - by)} min after its bound` },
  ]
}

/** The end of what was told has to be told, in time. */
function owedRecovery(each: Case, { cases, conditions, period }: Around): Found[] {
  const { trouble, hit, told } = each
  if (!told.some(({ about }) => about === 'failure')) return []
  const mended = latest(hit.map((one) => conditions.mendedBy(trouble, one)))
  const by = mended === null ? null : conditions.toldBy(mended, hit)
  if (by === null || by > period.to) return []
  const lastTold = Math.max(...told.map(({ at }) => at))
  const isTroubledAgain = cases.some(
    ({ trouble: next, hit: others }) =>
      next !== trouble && next.to > trouble.from && next.from < by && others.some((one) => hit.includes(one)),
  )
  const disturbed = hit.some((one) => isDisturbed(one, trouble.from, Math.max(by, lastTold)) || one.to < by)
  if (isTroubledAgain || disturbed) return []
  const name = describeTrouble(trouble)
  const end = told.findLast(({ about }) => about === 'recovery' || about === 'past')
  if (!end) return [{ figure: 'missed', at: by, what: `${name}: its end was never told` }]
  if (end.at <= by) return []
  return [
    {
      figure: 'late',
      at: end.at,
      what: `${name}: its end was told ${minutes(end.at - by)} min after its bound`,
    },
  ]
}

/** The app may not have seen that an earlier trouble was over: then this one goes on with its incident. */
function mayHaveMissedTheEnd(watched: Watched, trouble: Trouble, { cases, conditions }: Around): boolean {
  return cases.some(({ trouble: before, hit, told }) => {
    if (before === trouble || told.length === 0 || before.from > trouble.from || !hit.includes(watched))
      return false
    const mended = latest(hit.map((one) => conditions.mendedBy(before, one)))
    return mended === null || mended > trouble.from
  })
}

/** What the user said to know of before it was told needs no telling. */
function wasAcknowledged({ trouble, hit }: Case, { world }: Around): boolean {
  return world.acknowledged.some(
    ({ at, incidentIds }) =>
      at >= trouble.from &&
      at <= trouble.to &&
      incidentIds.some((id) => hit.some((one) => one.id === world.openings.get(id)?.integrationId)),
  )
}

/** Paused, added or removed in that time: what is told of it then is the user's doing. */
function isDisturbed({ paused, from: added, to }: Watched, from: number, until: number): boolean {
  return to <= until || added > from || paused.all().some((span) => span.from <= until && span.to >= from)
}

function latest(times: readonly (number | null)[]): number | null {
  return times.some((at) => at === null) ? null : Math.max(...times.filter((at) => at !== null))
}

function minutes(ms: number): number {
  return Math.round(ms / MINUTE)
}
