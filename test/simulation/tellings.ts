import type { Saying, Showing } from './notification-service.ts'
import { hits, type Trouble } from './trouble.ts'
import type { Watched, World } from './world.ts'

/** What was said of one trouble, when. */
export type Told = { at: number; about: Saying; unnoted: boolean }

/** One trouble, whom it hits, and what the user was told of it. */
export type Case = { trouble: Trouble; hit: Watched[]; told: Told[] }

/** What a notification said of an incident of which nothing real is known. */
export type Unfounded = { showing: Showing; incidentId: string }

/** The last answer of a trouble may still be on its way when it ends. */
const LAST_ANSWER_MS = 20_000

/** Matches every notification with the trouble that it speaks of. */
export function matchTellings(
  world: World,
  troubles: readonly Trouble[],
): { cases: Case[]; unfounded: Unfounded[] } {
  const cases = troubles.map((trouble): Case => ({ trouble, hit: hitBy(world, trouble), told: [] }))
  const unfounded: Unfounded[] = []
  for (const showing of world.notifications.shown) {
    const spokenFor = new Map<Case, Saying>()
    for (const { incidentId, about } of showing.said) {
      const matching = casesOf(world, cases, { incidentId, at: showing.at })
      const isMeant = (each: Case) => isUntold(each) === (about === 'failure')
      const found = matching.findLast(isMeant) ?? matching.at(-1)
      if (!found) unfounded.push({ showing, incidentId })
      else if (about === 'failure' || !spokenFor.has(found)) spokenFor.set(found, about)
      if (about === 'recovery') for (const each of matching) if (!isUntold(each)) spokenFor.set(each, about)
    }
    for (const [each, about] of spokenFor) each.told.push({ at: showing.at, about, unnoted: showing.unnoted })
  }
  return { cases, unfounded }
}

/** Whether the user was not told of a trouble. */
export function isUntold({ told }: Case): boolean {
  return told.length === 0
}

function hitBy(world: World, trouble: Trouble): Watched[] {
  return world.watched.filter(
    (each) => each.from < trouble.to && each.to > trouble.from && hits(trouble, each.member),
  )
}

/** The troubles of an incident's integration that lie within its life, up to that moment. */
function casesOf(
  world: World,
  cases: readonly Case[],
  { incidentId, at }: { incidentId: string; at: number },
): Case[] {
  const opening = world.openings.get(incidentId)
  const watched = world.watched.find(({ id }) => id === opening?.integrationId)
  if (!opening || !watched) return []
  return cases.filter(
    ({ trouble }) =>
      hits(trouble, watched.member) && trouble.from <= at && trouble.to + LAST_ANSWER_MS >= opening.at,
  )
}
