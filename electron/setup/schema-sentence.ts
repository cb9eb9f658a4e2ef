import type { z } from 'zod'

/** A field by its path (`integrations[2].everySeconds`, '' for the whole) and what is wrong with it. */
export type FieldProblem = { field: string; problem: string }

type Issue = z.core.$ZodIssue

const KINDS: Record<string, string> = {
  string: 'text in quotes',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'an object in braces',
}

/**
 * The first thing that a schema found wrong, in words for people. Values are never echoed: they may be secrets.
 * The schema is to be run with `reportInput`, by which a missing field is told from one of a wrong type.
 */
export function sentenceOf(error: z.ZodError): FieldProblem {
  const issue = error.issues[0]
  if (!issue) return { field: '', problem: 'is not readable' }
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

function problemOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${KINDS[issue.expected] ?? issue.expected}`
    case 'unrecognized_keys':
      return `has a field that is not known: ${issue.keys.map(fieldName).join(', ')}`
    case 'invalid_union':
      return 'must be "bot" or "webhook"'
    case 'invalid_value':
      return `must be one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`
    case 'too_small':
      if (issue.origin !== 'number') return 'must not be empty'
      return `must be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`
    case 'too_big':
      return issue.origin === 'number'
        ? `must be at most ${issue.maximum}`
        : `must have at most ${issue.maximum} ${issue.origin === 'string' ? 'characters' : 'entries'}`
    default:
      return 'is not as it should be'
  }
}

/** A name is echoed only when no secret could look like it: tokens and addresses have digits, dashes or slashes. */
function fieldName(key: string): string {
  return /^[A-Za-z_]{1,30}$/.test(key) ? `"${key}"` : '(a name that is not shown here: it could be a secret)'
}
