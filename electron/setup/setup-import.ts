import type { IntegrationDraft } from '../../shared/integration.ts'
import type { Problem } from '../../shared/problem.ts'
import { recogniseChannel } from './channel-id.ts'
import { checkDraft } from './draft.ts'
import { type Environment, heldIn, setupEntries, variableIn } from './setup-file.ts'

/** An entry as far as it can be read, with what stands in the way. A `stand-in` draft lacks its secret. */
export type ReadEntry =
  | { kind: 'ready'; draft: IntegrationDraft }
  | { kind: 'needs-secret'; variable: string | null; standIn: IntegrationDraft }
  | { kind: 'wrong'; name: string; field: string; problem: Problem }

/** What is in a set-up file, entry by entry; or what is wrong with the whole of it. */
export type ReadSetup = { ok: true; entries: ReadEntry[] } | { ok: false; problem: Problem }

/** How the fields of an entry are filled in. */
export type FillIn = { env: Environment; everySeconds: number }

/** Stand where a secret is still to be entered, so that all the other fields can be looked at. */
const STAND_INS = {
  bot: { field: 'token', secret: 'xoxb-still-to-be-entered' },
  webhook: { field: 'url', secret: 'https://hooks.slack.com/services/T00000000/B00000000/stilltobeentered' },
} as const

/**
 * On this computer any plain word is a channel, and the window sees it: a file that it hands in must not be able to ask
 * for whatever stands in the environment.
 */
const NOT_LOOPBACK = { loopback: false }

/** Reads a set-up file that somebody wants to take over: unlike `parseSetup` it goes on after what is wrong. */
export function readForImport(text: string, fillIn: FillIn): ReadSetup {
  const file = setupEntries(text)
  if (!file.ok) return file
  const names = new Map<string, number>()
  const entries = file.entries.map((entry, index) => {
    const read = readEntry(entry, fillIn)
    if (read.kind === 'wrong') return read
    const name = nameOf(read).toLowerCase()
    const twin = names.get(name)
    if (twin === undefined) names.set(name, index)
    return twin === undefined ? read : wrong(entry, 'name', { kind: 'setup-name', index: twin })
  })
  return { ok: true, entries }
}

/** The draft of an entry that lacked its secret. */
export function withSecret(standIn: IntegrationDraft, secret: string) {
  return checkDraft(standIn.kind === 'bot' ? { ...standIn, token: secret } : { ...standIn, url: secret })
}

function readEntry(entry: Record<string, unknown>, { env, everySeconds }: FillIn): ReadEntry {
  const filled: Record<string, unknown> = { everySeconds, ...entry }
  for (const field of ['channel', 'apiUrl'] as const) {
    const variable = variableNamed(entry[field])
    if (variable === null) continue
    const value = heldIn(env, variable)
    if (!value) return wrong(entry, field, { kind: 'setup-variable-unset', name: variable })
    const told = field === 'channel' ? recogniseChannel(value, NOT_LOOPBACK) : null
    if (told?.ok === false) return wrong(entry, field, told.problem)
    filled[field] = value
  }
  const standIn = entry.kind === 'bot' || entry.kind === 'webhook' ? STAND_INS[entry.kind] : null
  if (!standIn) return checked(entry, filled, null)
  const written = entry[standIn.field]
  const variable = variableNamed(written)
  const secret = variable === null ? written : heldIn(env, variable)?.trim()
  if (secret !== undefined && secret !== '')
    return checked(entry, { ...filled, [standIn.field]: secret }, null)
  return checked(entry, { ...filled, [standIn.field]: standIn.secret }, { variable })
}

function checked(
  entry: Record<string, unknown>,
  filled: Record<string, unknown>,
  lacking: { variable: string | null } | null,
): ReadEntry {
  const draft = checkDraft(filled)
  if (!draft.ok) return wrong(entry, draft.field, draft.problem)
  if (lacking) return { kind: 'needs-secret', ...lacking, standIn: draft.draft }
  return { kind: 'ready', draft: draft.draft }
}

function variableNamed(written: unknown): string | null {
  return typeof written === 'string' ? variableIn(written) : null
}

function nameOf(read: Exclude<ReadEntry, { kind: 'wrong' }>): string {
  return read.kind === 'ready' ? read.draft.name : read.standIn.name
}

function wrong(entry: Record<string, unknown>, field: string, problem: Problem): ReadEntry {
  const name = typeof entry.name === 'string' ? entry.name.trim().slice(0, 120) : ''
  return { kind: 'wrong', name, field, problem }
}
