import type { z } from 'zod'
import type { FieldType, Problem } from '../../shared/problem.ts'

/** A field by its path (`integrations[2].everySeconds`, '' for the whole) and what is wrong with it. */
export type FieldProblem = { field: string; problem: Problem }

type Issue = z.core.$ZodIssue

const TYPES: Record<string, FieldType> = {
  string: 'text',
  number: 'number',
  int: 'whole-number',
  array: 'list',
  object: 'object',
}

/**
 * The first thing that a schema found wrong. Values are never echoed: they may be secrets.
 * The schema is to be run with `reportInput`, by which a missing field is told from one of a wrong type.
 */
export function schemaProblem(error: z.ZodError): FieldProblem {
  const issue = error.issues[0]
  if (!issue) return { field: '', problem: { kind: 'field-wrong' } }
  return { field: pathOf(issue.path), problem: problemOf(issue) }
}

/** A path as people write it: `integrations[2].everySeconds`. */
function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key),
    '',
  )
}

function problemOf(issue: Issue): Problem {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return { kind: 'field-missing' }
      return { kind: 'field-type', type: TYPES[issue.expected] ?? 'other' }
    case 'unrecognized_keys':
      return { kind: 'field-unknown', names: issue.keys.map(shownName) }
    case 'invalid_union':
      return { kind: 'field-kind' }
    case 'invalid_value':
      return { kind: 'field-one-of', values: issue.values.map(String) }
    case 'too_small':
      if (issue.origin !== 'number') return { kind: 'field-empty' }
      return {
        kind: issue.inclusive === false ? 'field-more-than' : 'field-least',
        least: Number(issue.minimum),
      }
    case 'too_big':
      return { kind: TOO_BIG[issue.origin] ?? 'field-entries', most: Number(issue.maximum) }
    default:
      return { kind: 'field-wrong' }
  }
}

const TOO_BIG: Record<string, 'field-most' | 'field-characters'> = {
  number: 'field-most',
  string: 'field-characters',
}

/** A name is echoed only when no secret could look like it: tokens and addresses have digits, dashes or slashes. */
function shownName(key: string): string | null {
  return /^[A-Za-z_]{1,30}$/.test(key) ? key : null
}
