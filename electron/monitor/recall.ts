import type { Result } from '../../shared/evidence.ts'
import { notesMessages as sentences } from '../../shared/language/en/notes.ts'
import { DAY } from '../../shared/time.ts'
import type { Health } from './health.ts'

/** What the answers of a round told besides the verdict; null where they did not. */
export type Told = {
  workspace: string | null
  workspaceUrl: string | null
  appId: string | null
  channelName: string | null
  channelPrivate: boolean | null
  scopes: string[] | null
}

/** A round that told nothing. */
export const NOTHING_TOLD: Told = {
  workspace: null,
  workspaceUrl: null,
  appId: null,
  channelName: null,
  channelPrivate: null,
  scopes: null,
}

/** Channel names of Slack have at most so many characters; a note is stored only when it is short. */
const LONGEST_NAME = 80

/** Lost scopes are warned about for so long: by then somebody has seen it, or it was meant so. */
const LOSS_SHOWN_MS = DAY

/**
 * Compares what a round told with what was known: a renamed channel becomes a note, lost scopes a warning where all
 * else is well. Returns the health that knows it and the result that says it.
 */
export function recall(health: Health, result: Result, told: Told): { health: Health; result: Result } {
  const lostScopes = lossOf(health, told.scopes, result.at)
  const note = renaming(health.channelName, told.channelName)
  const known: Health = {
    ...health,
    workspace: told.workspace ?? health.workspace,
    workspaceUrl: told.workspaceUrl ?? health.workspaceUrl,
    appId: told.appId ?? health.appId,
    channelName: told.channelName ?? health.channelName,
    channelPrivate: told.channelPrivate ?? health.channelPrivate,
    scopes: told.scopes ?? health.scopes,
    lostScopes,
  }
  const noted = note === null ? result : { ...result, note }
  return { health: known, result: lostScopes === null ? noted : warned(noted, lostScopes.scopes) }
}

/** The health of an integration that now asks with another token or in another channel: what was told is not true of it. */
export function forgetTold(health: Health): Health {
  return { ...health, ...NOTHING_TOLD, lostScopes: null }
}

function renaming(before: string | null, after: string | null): string | null {
  if (before === null || after === null || before === after) return null
  return sentences.channelRenamed(before.slice(0, LONGEST_NAME), after.slice(0, LONGEST_NAME))
}

function lossOf({ scopes, lostScopes }: Health, granted: string[] | null, at: number): Health['lostScopes'] {
  const current = lostScopes && at - lostScopes.since < LOSS_SHOWN_MS ? lostScopes : null
  if (granted === null) return current
  const had = [...new Set([...(current?.scopes ?? []), ...(scopes ?? [])])]
  const lost = had.filter((scope) => !granted.includes(scope))
  return lost.length === 0 ? null : { scopes: lost, since: current?.since ?? at }
}

/** A failure or a warning of its own says more than a lost scope, which is then told in the evidence alone. */
function warned(result: Result, lost: readonly string[]): Result {
  const notes = [...result.evidence.notes, sentences.scopesLost(lost.join(', '))]
  const evidence = { ...result.evidence, notes }
  if (result.outcome.status !== 'ok') return { ...result, evidence }
  return { ...result, evidence, outcome: { status: 'warning', reason: 'scopes-lost', code: lost.join(' ') } }
}
