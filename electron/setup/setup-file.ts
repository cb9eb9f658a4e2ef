import { z } from 'zod'
import type { IntegrationDraft } from '../../shared/integration.ts'
import { checkDraft } from './draft.ts'
import { findJsonFault } from './json-fault.ts'
import { type Recognised, refused } from './recognised.ts'
import { sentenceOf } from './schema-sentence.ts'

/** The environment of the process: names and their values. */
export type Environment = Record<string, string | undefined>

/** What a set-up file holds, with warnings for the terminal; or one sentence on what is wrong with it. Never a secret. */
export type Setup = Recognised<{ drafts: IntegrationDraft[]; warnings: string[] }>

const fileSchema = z.strictObject({ integrations: z.array(z.looseObject({})).min(1).max(1000) })

/** Fields that may be read from the environment, and whether what they hold is secret. */
const REFERABLE = { token: 'secret', url: 'secret', channel: 'plain', apiUrl: 'plain' } as const
type Referable = keyof typeof REFERABLE

/** Reads the text of a set-up file. The first thing that is wrong is named with the path of its field. */
export function parseSetup(text: string, env: Environment): Setup {
  const json = parseJson(text.replace(/^\uFEFF/, ''))
  if (!json.ok) return json
  const file = fileSchema.safeParse(json.value, { reportInput: true })
  if (!file.success) {
    const { field, problem } = sentenceOf(file.error)
    return refused(
      field ? `${field}: ${problem}` : `The file ${problem}. It must be { "integrations": [ … ] }.`,
    )
  }
  return readEntries(file.data.integrations, env)
}

function parseJson(text: string): Recognised<{ value: unknown }> {
  if (text.trim() === '') return refused('The file is empty. It must be { "integrations": [ … ] }.')
  const fault = findJsonFault(text)
  if (fault) return refused(`Not valid JSON at line ${fault.line}, column ${fault.column}.`)
  return { ok: true, value: JSON.parse(text) }
}

function readEntries(entries: Record<string, unknown>[], env: Environment): Setup {
  const drafts: IntegrationDraft[] = []
  const warnings: string[] = []
  for (const [index, entry] of entries.entries()) {
    const at = `integrations[${index}]`
    const filled = fillFrom(env, entry, at)
    if (!filled.ok) return filled
    const checked = checkDraft(filled.entry)
    if (!checked.ok) return refused(`${checked.field ? `${at}.${checked.field}` : at}: ${checked.problem}`)
    const twin = drafts.findIndex(({ name }) => name.toLowerCase() === checked.draft.name.toLowerCase())
    if (twin >= 0) return refused(`${at}.name: is the name of integrations[${twin}] too; each needs its own`)
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
): Recognised<{ entry: Record<string, unknown>; warnings: string[] }> {
  const filled = { ...entry }
  const warnings: string[] = []
  for (const field of Object.keys(REFERABLE) as Referable[]) {
    const written = entry[field]
    if (typeof written !== 'string') continue
    if (written.startsWith('$')) {
      const found = lookUp(env, written, `${at}.${field}`)
      if (!found.ok) return found
      filled[field] = found.value
    } else if (REFERABLE[field] === 'secret') {
      warnings.push(
        `${at}.${field}: the secret stands in the file. Put it in the environment and write "$NAME" here instead.`,
      )
    }
  }
  return { ok: true, entry: filled, warnings }
}

function lookUp(env: Environment, reference: string, at: string): Recognised<{ value: string }> {
  const name = /^\$([A-Za-z_][A-Za-z0-9_]*)$/.exec(reference)?.[1]
  if (!name)
    return refused(`${at}: after "$" comes the name of an environment variable, as in "$REVIEWS_TOKEN"`)
  const value = env[name]?.trim()
  if (value) return { ok: true, value }
  return refused(
    `${at}: the environment variable ${name} is ${env[name] === undefined ? 'not set' : 'empty'}`,
  )
}
