import { runCheck } from './check-command.ts'
import { type Command, parseCliArgs } from './cli-args.ts'
import type { CliParts } from './cli-parts.ts'
import { EXIT } from './exit-code.ts'
import { runExplain } from './explain-command.ts'
import { USAGE } from './usage.ts'

/** Runs one command to its end and returns the exit code. Throws only for a fault of our own. */
export async function runCli(args: readonly string[], parts: CliParts): Promise<number> {
  if (args.length === 0) {
    parts.terminal.complain(`Say what to do.\n\n${USAGE.trimEnd()}`)
    return EXIT.usage
  }
  const parsed = parseCliArgs(args)
  if (parsed.ok) return run(parsed.command, parts)
  parts.terminal.complain(parsed.problem)
  return EXIT.usage
}

async function run(command: Command, parts: CliParts): Promise<number> {
  switch (command.kind) {
    case 'check':
      return runCheck(command, parts)
    case 'explain':
      return runExplain(command.code, parts.terminal)
    case 'help':
      return printed(USAGE, parts)
    case 'version':
      return printed(`redbar ${parts.version}\n`, parts)
    default:
      return command satisfies never
  }
}

async function printed(text: string, { terminal }: CliParts): Promise<number> {
  return (await terminal.print(text)) ? EXIT.ok : EXIT.internal
}
