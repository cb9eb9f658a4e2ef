import { cliClock } from './cli/clock.ts'
import { EXIT } from './cli/exit-code.ts'
import { runCli } from './cli/run-cli.ts'
import { openTerminal } from './cli/terminal.ts'
import { createNodeFetch } from './slack/node-fetch.ts'

/** Put in by the build (cli.vite.config.ts), from package.json. */
declare const __REDBAR_VERSION__: string

/**
 * How long the process may live on after its work, in ms. Node's fetch cannot call off a connection that is being
 * opened, and such a one would keep the process for up to 10 s.
 */
const LINGER_MS = 100

const terminal = openTerminal(process, process.env)

process.on('SIGINT', () => process.exit(EXIT.interrupted))
process.on('uncaughtException', (error) => {
  terminal.complain(`A fault of Redbar's own: ${error.stack ?? error}`)
  process.exit(EXIT.internal)
})

process.exitCode = await runCli(process.argv.slice(2), {
  terminal,
  env: process.env,
  clock: cliClock,
  fetch: createNodeFetch(),
  version: __REDBAR_VERSION__,
})
setTimeout(() => process.exit(), LINGER_MS).unref()
