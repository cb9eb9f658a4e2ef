import type { IntegrationDraft } from '../../shared/integration.ts'
import { problemsMessages } from '../../shared/language/en/problems.ts'
import { type Problem, problemSentence } from '../../shared/problem.ts'
import { createKnownSecrets } from '../monitor/known-secrets.ts'
import { ProbeRunner } from '../services/probe-runner.ts'
import { WitnessDesk } from '../services/witness-desk.ts'
import { createSlackGateway } from '../slack/slack-gateway.ts'
import { createSlackWitness } from '../slack/slack-witness.ts'
import { readSetup } from '../storage/read-setup.ts'
import { askEach } from './ask-each.ts'
import { toCheckItem } from './check-item.ts'
import { type Answer, renderReport } from './check-report.ts'
import type { Command } from './cli-args.ts'
import type { CliParts } from './cli-parts.ts'
import { EXIT, exitCodeOf } from './exit-code.ts'
import { setupIntegrations } from './setup-integrations.ts'

type CheckCommand = Extract<Command, { kind: 'check' }>

/** `redbar check`: asks each integration of the file once and prints what was found. Returns the exit code. */
export async function runCheck(command: CheckCommand, parts: CliParts): Promise<number> {
  const { terminal } = parts
  const setup = readSetup(command.setup, parts.env)
  if (!setup.ok) {
    terminal.complain(said(setup.problem))
    return EXIT.usage
  }
  for (const warning of setup.warnings) {
    terminal.complain(`Warning: ${command.setup}: ${said(warning)}`)
  }
  const answers = await answersFor(setup.drafts, command.timeoutMs, parts)
  const text = command.json ? renderJson(answers) : renderReport(answers, terminal)
  if (await terminal.print(text)) return exitCodeOf(answers.map(({ result }) => result.outcome.status))
  terminal.complain('The result could not be written.')
  return EXIT.internal
}

/** The command line speaks English: programs read it. */
function said(problem: Problem): string {
  return problemSentence(problem, { problems: problemsMessages })
}

/** The answers in the file's order, free of every secret of the file: an answer may repeat another integration's. */
async function answersFor(
  drafts: readonly IntegrationDraft[],
  timeoutMs: number,
  { terminal, clock, fetch }: CliParts,
): Promise<Answer[]> {
  const knownSecrets = createKnownSecrets()
  const registry = setupIntegrations(drafts, { clock, knownSecrets })
  const integrations = registry.all()
  const { mask } = knownSecrets
  const slack = createSlackGateway({ fetch, now: clock.now, timeoutMs, secretMaskers: [mask] })
  const runner = new ProbeRunner({
    clock,
    slack,
    readSecret: (integration) => registry.readSecret(integration),
    witness: new WitnessDesk(clock, createSlackWitness({ fetch, network: UNKNOWN_NETWORK, timeoutMs })),
    openReason: () => null,
    log: { error: (message, error) => terminal.complain(mask(`${message}: ${error}`)) },
  })
  const progress = terminal.progress(integrations.length)
  const results = await askEach(integrations, {
    runner,
    clock,
    patienceMs: timeoutMs,
    onWait: progress.waiting,
    onResult: progress.asked,
  })
  progress.end()
  return integrations.flatMap((integration) => {
    const result = results.get(integration.id)
    // A name comes from the file and has not passed the gateway.
    return result ? [{ integration: { ...integration, name: mask(integration.name) }, result }] : []
  })
}

/** Plain Node cannot ask the operating system: the witness finds out by asking. */
const UNKNOWN_NETWORK = { isOnline: () => true }

function renderJson(answers: readonly Answer[]): string {
  const items = answers.map(({ integration, result }) => toCheckItem(integration, result))
  return `${JSON.stringify(items, null, 2)}\n`
}
