import { parseArgs } from 'node:util'

/** What the command line asks for. Paths are as they were written. */
export type AppArgs = {
  /** The embedded demo workspace, apart from the user's profile. */
  demo: boolean
  /** The folder where this profile's data lives, or null for the system's usual place. */
  profile: string | null
  /** A set-up file whose integrations are added for this run only. */
  setup: string | null
  /** Started at log-in: no window. */
  hidden: boolean
  /** One line on the terminal per transition. */
  printTransitions: boolean
  /** Where to save a picture of the window after the first round. */
  screenshot: string | null
  /** Redbar's own question to itself, not for people: see `askKeyringApart`. */
  askKeyring: boolean
}

/** The arguments, or one sentence on what is wrong with them. */
export type ParsedArgs = { ok: true; args: AppArgs } | { ok: false; problem: string }

const OPTIONS = {
  demo: { type: 'boolean' },
  profile: { type: 'string' },
  setup: { type: 'string' },
  hidden: { type: 'boolean' },
  'print-transitions': { type: 'boolean' },
  screenshot: { type: 'string' },
  'ask-keyring': { type: 'boolean' },
} as const
const NAMES = Object.keys(OPTIONS).map((name) => `--${name}`)
const FOR_PEOPLE = NAMES.filter((name) => name !== '--ask-keyring').join(', ')

/**
 * Switches that are Chromium's, Electron's or Node's, as users and tools set them: they are none of our business.
 * https://www.electronjs.org/docs/latest/api/command-line-switches and Playwright's launcher.
 */
const FOREIGN =
  /^(no|disable|enable|force|use|gtk|ozone|password-store|remote-debugging|inspect|lang|proxy|host|auth|ssl|log|js-flags|v$|vmodule|user-data-dir|in-process|single-process|headless|trace|allow|ignore|gpu|render|window|class|high-dpi|touch|wayland|xdg|original-process|squirrel|unsafely|test-type|enable-logging|metrics|mute|blink)/

/** Reads the app's own arguments (see `ownArgs`). */
export function parseAppArgs(args: readonly string[]): ParsedArgs {
  const ours = args.filter((arg) => !isForeign(arg))
  const { values, tokens } = parseArgs({ args: ours, options: OPTIONS, strict: false, tokens: true })
  for (const token of tokens) {
    const problem = problemOf(token)
    if (problem) return { ok: false, problem }
  }
  const text = (name: 'profile' | 'setup' | 'screenshot') => {
    const value = values[name]
    return typeof value === 'string' ? value : null
  }
  return {
    ok: true,
    args: {
      demo: values.demo === true,
      profile: text('profile'),
      setup: text('setup'),
      hidden: values.hidden === true,
      printTransitions: values['print-transitions'] === true,
      screenshot: text('screenshot'),
      askKeyring: values['ask-keyring'] === true,
    },
  }
}

/** The app's arguments in a process's: after the executable and, where Electron was given a folder, after that. */
export function ownArgs(argv: readonly string[], isDefaultApp: boolean): string[] {
  const rest = argv.slice(1)
  if (!isDefaultApp) return rest
  const isFolder = (arg: string, index: number) =>
    !arg.startsWith('-') && !['-r', '--require'].includes(rest[index - 1] ?? '')
  return rest.slice(rest.findIndex(isFolder) + 1)
}

/** How to start another process of this app: the arguments before its own, and the switches among them. */
export function relaunchArgs(argv: readonly string[], isDefaultApp: boolean): string[] {
  const own = ownArgs(argv, isDefaultApp)
  return [...argv.slice(1, argv.length - own.length), ...own.filter(isForeign)]
}

/** How this app was started, as its process knows it; `profile` is the folder that was asked for, or null. */
export type Start = {
  argv: readonly string[]
  program: string
  /** Where the app itself is, where Electron was given a folder; else null. */
  appFolder: string | null
  profile: string | null
}

/** Switches of those who look into the app: nobody wants them at log-in. */
const FOR_DEVELOPERS = /^--(inspect|remote-debugging|trace|enable-logging|test-type)/

/** The words that start the same app with the same data at log-in, without its window. Paths are absolute. */
export function loginWords({
  argv,
  program,
  appFolder,
  profile,
}: Start): [program: string, ...args: string[]] {
  const switches = argv.slice(1).filter((arg) => isForeign(arg) && !FOR_DEVELOPERS.test(arg))
  const folder = appFolder === null ? [] : [appFolder]
  return [program, ...folder, ...switches, ...(profile === null ? [] : ['--profile', profile]), '--hidden']
}

function isForeign(arg: string): boolean {
  // Older versions of macOS give each app its process number.
  if (arg.startsWith('-psn_')) return true
  const name = /^--([^=]+)/.exec(arg)?.[1]
  return name !== undefined && !NAMES.includes(`--${name}`) && FOREIGN.test(name)
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number]

function problemOf(token: Token): string | null {
  if (token.kind === 'positional')
    return `"${token.value}" is not an argument of Redbar; it takes ${FOR_PEOPLE}.`
  if (token.kind === 'option-terminator') return null
  if (!Object.hasOwn(OPTIONS, token.name)) {
    return `${token.rawName} is not an option of Redbar; it takes ${FOR_PEOPLE}.`
  }
  const { type } = OPTIONS[token.name as keyof typeof OPTIONS]
  if (type === 'boolean') return token.value === undefined ? null : `${token.rawName} takes no value.`
  return token.value && !token.value.startsWith('--') ? null : `${token.rawName} needs a path after it.`
}
