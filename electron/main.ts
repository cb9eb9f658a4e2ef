import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { app } from 'electron'
import type { IntegrationDraft } from '../shared/integration.ts'
import { ownArgs, parseAppArgs } from './app-args.ts'
import { registerAppScheme } from './desktop/app-protocol.ts'
import { answerForKeyring } from './desktop/keyring-process.ts'
import { runApp } from './run-app.ts'

/** Exit code of wrong usage, as command lines have it. */
const WRONG_USAGE = 2

/** What cannot go on, in one sentence. */
class UsageError extends Error {}

try {
  launch()
} catch (error) {
  end(error)
}

/** Says in a sentence what is wrong with how it was launched, or what went wrong in it, and ends. */
function end(error: unknown): void {
  const isUsage = error instanceof UsageError
  const fault = error instanceof Error ? error.stack : error
  process.stderr.write(isUsage ? `${error.message}\n` : `Redbar could not start. ${fault}\n`)
  app.exit(isUsage ? WRONG_USAGE : 1)
}

/** Everything that must happen before Electron is ready. */
function launch(): void {
  const parsed = parseAppArgs(ownArgs(process.argv, process.defaultApp === true))
  if (!parsed.ok) throw new UsageError(parsed.problem)
  const { args } = parsed
  const title = args.demo ? 'Redbar Demo' : 'Redbar'
  const profile = takeProfile(title, args.profile)
  if (args.askKeyring) return void answerForKeyring()
  if (!app.requestSingleInstanceLock()) {
    process.stdout.write(`${title} is running already; its window is shown.\n`)
    app.exit(0)
    return
  }
  app.setAppUserModelId(args.demo ? 'app.redbar.demo' : 'app.redbar')
  registerAppScheme()
  runApp({ args, title, profile, readDrafts: () => readDrafts(args.setup) }).catch(end)
}

/** What reads set-up files is loaded for who has one. */
async function readDrafts(file: string | null): Promise<IntegrationDraft[]> {
  if (file === null) return []
  const [{ readSetup }, { problemsMessages }, { problemSentence }] = await Promise.all([
    import('./storage/read-setup.ts'),
    import('../shared/language/en/problems.ts'),
    import('../shared/problem.ts'),
  ])
  // Where programs may read along, words are English.
  const english = { problems: problemsMessages }
  const setup = readSetup(file, process.env)
  if (!setup.ok) throw new UsageError(problemSentence(setup.problem, english))
  for (const warning of setup.warnings) {
    process.stderr.write(`${problemSentence(warning, english)}\n`)
  }
  return setup.drafts
}

/** Makes the folder of this profile and gives it to Electron, whose own files go into a folder of their own in it. */
function takeProfile(title: string, chosen: string | null): string {
  const profile = chosen === null ? path.join(app.getPath('appData'), title) : path.resolve(chosen)
  try {
    mkdirSync(path.join(profile, 'browser'), { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new UsageError(`The profile folder ${profile} cannot be made: ${(error as Error).message}`)
  }
  app.setName(title)
  app.setPath('userData', profile)
  app.setPath('sessionData', path.join(profile, 'browser'))
  app.setPath('crashDumps', path.join(profile, 'browser', 'crashes'))
  return profile
}
