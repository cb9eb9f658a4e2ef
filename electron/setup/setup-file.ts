import { z } from 'zod'
import type { IntegrationDraft } from '../../shared/integration.ts'
import type { Problem } from '../../shared/problem.ts'
import { checkDraft } from './draft.ts'
import { findJsonFault } from './json-fault.ts'
import { type Recognised, refused } from './recognised.ts'
import { schemaProblem } from './schema-problem.ts'

/** The environment of the process: names and their values. */
export type Environment = Record<string, string | undefined>

/** What a set-up file holds, and what to warn of; or the first thing that is wrong with it. Never a secret. */
export type Setup = Recognised<{ drafts: IntegrationDraft[]; warnings: Problem[] }>

const fileSchema = z.strictObject({ integrations: z.array(z.looseObject({})).min(1).max(1000) })

/** Fields that may be read from the environment, and whether what they hold is secret. */
const REFERABLE = { token: 'secret', url: 'secret', channel: 'plain', apiUrl: 'plain' } as const
type Referable = keyof typeof REFERABLE

/** Reads the text of a set-up file. The first thing that is wrong is named with the path of its field. */
export function parseSetup(text: string, env: Environment): Setup {
  const file = setupEntries(text)
  return file.ok ? readEntries(file.entries, env) : file
}

/** The entries of a set-up file as they stand there, unchecked; or what is wrong with the whole of it. */
export function setupEntries(text: string): Recognised<{ entries: Record<string, unknown>[] }> {
  const json = parseJson(text.replace(/^\uFEFF/, ''))
  if (!json.ok) return json
  const file = fileSchema.safeParse(json.value, { reportInput: true })
  if (file.success) return { ok: true, entries: file.data.integrations }
  const { field, problem } = schemaProblem(file.error)
  return refused(field ? { kind: 'at', at: field, problem } : { kind: 'setup-shape', problem })
}

function parseJson(text: string): Recognised<{ value: unknown }> {
  if (text.trim() === '') return refused({ kind: 'setup-empty' })
  const fault = findJsonFault(text)
  if (fault) return refused({ kind: 'setup-json', ...fault })
  return { ok: true, value: JSON.parse(text) }
}

function readEntries(entries: Record<string, unknown>[], env: Environment): Setup {
  const drafts: IntegrationDraft[] = []
  const warnings: Problem[] = []
  for (const [index, entry] of entries.entries()) {
    const at = `integrations[${index}]`
    const filled = fillFrom(env, entry, at)
    if (!filled.ok) return filled
    const checked = checkDraft(filled.entry)
    if (!checked.ok) return refusedAt(checked.field ? `${at}.${checked.field}` : at, checked.problem)
    const twin = drafts.findIndex(({ name }) => name.toLowerCase() === checked.draft.name.toLowerCase())
    if (twin >= 0) return refusedAt(`${at}.name`, { kind: 'setup-name', index: twin })
    drafts.push(checked.draft)
    warnings.push(...filled.warnings)
  }
  return { ok: true, drafts, warnings }
}

/** Replaces each `$NAME` by what the environment holds, and warns of secrets that stand in the file itself. */
function fillFrom(
  env: Environment,
  entry: Record<string, unknown>,
  at: string,
): Recognised<{ entry: Record<string, unknown>; warnings: Problem[] }> {
  const filled = { ...entry }
  const warnings: Problem[] = []
  for (const field of Object.keys(REFERABLE) as Referable[]) {
    const written = entry[field]
    if (typeof written !== 'string') continue
    if (written.startsWith('$')) {
      const found = lookUp(env, written, `${at}.${field}`)
      if (!found.ok) return found
      filled[field] = found.value
    } else if (REFERABLE[field] === 'secret') {
      warnings.push({ kind: 'at', at: `${at}.${field}`, problem: { kind: 'setup-secret' } })
    }
  }
  return { ok: true, entry: filled, warnings }
}

/** The environment variable that a field names (`$NAME`), or null. */
export function variableIn(written: string): string | null {
  return /^\$([A-Za-z_][A-Za-z0-9_]*)$/.exec(written)?.[1] ?? null
}

/** What the environment holds under a name, or undefined: nothing that every object has (`constructor`). */
export function heldIn(env: Environment, name: string): string | undefined {
  return Object.hasOwn(env, name) ? env[name] : undefined
}

function lookUp(env: Environment, reference: string, at: string): Recognised<{ value: string }> {
  const name = variableIn(reference)
  if (name === null) return refusedAt(at, { kind: 'setup-variable' })
  const held = heldIn(env, name)
  const value = held?.trim()
  if (value) return { ok: true, value }
  return refusedAt(at, {
    kind: held === undefined ? 'setup-variable-unset' : 'setup-variable-empty',
    name,
  })
}

function refusedAt(at: string, problem: Problem): { ok: false; problem: Problem } {
  return refused({ kind: 'at', at, problem })
}
