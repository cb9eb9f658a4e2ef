import { parseArgs } from 'node:util'
import { type Recognised, refused } from '../setup/recognised.ts'

/** What the command line asks for. The file is as it was written. */
export type Command =
  | { kind: 'check'; setup: string; json: boolean; timeoutMs: number }
  | { kind: 'explain'; code: string }
  | { kind: 'help' }
  | { kind: 'version' }

/** Seconds that one question may take where nothing else is said. */
export const DEFAULT_TIMEOUT_SECONDS = 10
/** The most seconds that one question may take. */
export const MAX_TIMEOUT_SECONDS = 600

const OPTIONS = {
  setup: { type: 'string' },
  json: { type: 'boolean' },
  timeout: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const
type OptionName = keyof typeof OPTIONS

const NEEDS: Partial<Record<OptionName, string>> = { setup: 'a file', timeout: 'a number of seconds' }
const CHECK_ONLY: readonly OptionName[] = ['setup', 'json', 'timeout']

type Values = { [name: string]: string | boolean | undefined }
type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number]

/** Reads the arguments after the program's name; or one sentence on what is wrong with them. */
export function parseCliArgs(args: readonly string[]): Recognised<{ command: Command }, string> {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    // Its own sentences are several and speak to programmers.
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const problem = optionProblem(tokens)
  if (problem) return refused(problem)
  if (values.help) return { ok: true, command: { kind: 'help' } }
  if (values.version) return { ok: true, command: { kind: 'version' } }
  return commandOf(positionals, values)
}

function commandOf([name, ...rest]: string[], values: Values): Recognised<{ command: Command }, string> {
  switch (name) {
    case 'check':
      return checkOf(rest, values)
    case 'explain':
      return explainOf(rest, values)
    case 'help':
      return { ok: true, command: { kind: 'help' } }
    case undefined:
      return refused('Say what to do: redbar check --setup FILE, or redbar explain CODE.')
    default:
      return refused(`"${name}" is no command; there are check, explain and help.`)
  }
}

function checkOf(rest: readonly string[], values: Values): Recognised<{ command: Command }, string> {
  const stray = rest[0]
  if (stray !== undefined)
    return refused(`"${stray}" is one argument too many; the file comes after --setup.`)
  if (typeof values.setup !== 'string') return refused('check needs a set-up file: redbar check --setup FILE')
  const seconds = typeof values.timeout === 'string' ? values.timeout : String(DEFAULT_TIMEOUT_SECONDS)
  const timeoutMs = millisecondsOf(seconds)
  if (timeoutMs === null) {
    return refused(`--timeout must be a number of seconds, more than 0 and at most ${MAX_TIMEOUT_SECONDS}.`)
  }
  return {
    ok: true,
    command: { kind: 'check', setup: values.setup, json: values.json === true, timeoutMs },
  }
}

/** Several words are one code: people write "No Service" as they read it. */
function explainOf(rest: readonly string[], values: Values): Recognised<{ command: Command }, string> {
  const foreign = CHECK_ONLY.find((name) => values[name] !== undefined)
  if (foreign) return refused(`--${foreign} belongs to check; explain takes a code only.`)
  const code = rest.join(' ').trim()
  if (code === '') return refused('explain needs a code, as in: redbar explain token_revoked')
  return { ok: true, command: { kind: 'explain', code } }
}

function millisecondsOf(seconds: string): number | null {
  const milliseconds = /^\d+(\.\d+)?$/.test(seconds) ? Math.round(Number(seconds) * 1000) : 0
  return milliseconds > 0 && milliseconds <= MAX_TIMEOUT_SECONDS * 1000 ? milliseconds : null
}

function optionProblem(tokens: readonly Token[]): string | null {
  const options = tokens.filter((token) => token.kind === 'option')
  const twin = options.find(({ name }, at) => options.findIndex((other) => other.name === name) < at)
  if (twin) return `${twin.rawName} is given twice.`
  return options.map(tokenProblem).find((problem) => problem !== null) ?? null
}

function tokenProblem(token: Extract<Token, { kind: 'option' }>): string | null {
  const { name, rawName, value } = token
  if (!isOptionName(name)) {
    return `${rawName} is not known; there are --setup, --json, --timeout, --help and --version.`
  }
  if (OPTIONS[name].type === 'boolean') return value === undefined ? null : `${rawName} takes no value.`
  // Without strictness the next option would be taken for the value.
  const isMissing = !value || (token.inlineValue === false && value.startsWith('--'))
  return isMissing ? `${rawName} needs ${NEEDS[name]} after it.` : null
}

function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name)
}
