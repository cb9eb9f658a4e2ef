import { common as english } from '../../shared/language/en/common.ts'
import {
  failureReasons,
  inconclusiveReasons,
  type Outcome,
  type Reason,
  type Status,
  warningReasons,
} from '../../shared/outcome.ts'
import { maskText } from '../monitor/mask.ts'
import { titleOf } from './check-item.ts'
import { EXIT } from './exit-code.ts'
import { type Meaning, meaningsOf } from './meanings.ts'
import { messageLines, PAGE_COLUMNS } from './message-lines.ts'
import type { Layout } from './table.ts'
import type { Terminal } from './terminal.ts'
import { oneLine, wrap } from './text-layout.ts'

/**
 * `redbar explain`: prints what a code means. Returns the exit code: 0 also for a code that nobody knows, since what
 * Redbar makes of it is an answer as well.
 */
export async function runExplain(code: string, terminal: Terminal): Promise<number> {
  const isWritten = await terminal.print(renderExplanation(code, terminal))
  return isWritten ? EXIT.ok : EXIT.internal
}

/** Every meaning that a code has, with what to do. A reason's own name is understood too. */
export function renderExplanation(code: string, layout: Layout): string {
  const shown = oneLine(maskText(code, []))
  const meanings = meaningsOf(code)
  const reason = reasons.find(([name]) => name === code)
  const blocks = meanings.map((meaning) => meaningBlock(meaning, layout))
  if (reason) blocks.push(reasonBlock(reason, layout))
  if (blocks.length === 0) blocks.push(unknownBlock(layout))
  return `${[layout.paint('strong', shown), ...blocks].join('\n\n')}\n`
}

const reasons: readonly (readonly [Reason, Status])[] = [
  ...failureReasons.map((reason) => [reason, 'failed'] as const),
  ...warningReasons.map((reason) => [reason, 'warning'] as const),
  ...inconclusiveReasons.map((reason) => [reason, 'inconclusive'] as const),
]

function meaningBlock({ seenIn, outcome, narrower }: Meaning, layout: Layout): string {
  const columns = layout.columns ?? PAGE_COLUMNS
  const lines = [
    layout.paint(outcome.status, `${outcome.status}: ${titleOf(outcome)}`),
    wrap(verdictLine(outcome), columns, { indent: '  ' }),
    wrap(`Seen as: ${seenIn.join('; ')}`, columns, { indent: '  ', hang: '  ' }),
  ]
  if (outcome.status === 'ok')
    return [...lines, '  A webhook that is alive answers so to the check.'].join('\n')
  return [...lines, ...messageLines(english.reasons[outcome.reason], { columns, narrower })].join('\n')
}

function verdictLine(outcome: Outcome): string {
  if (outcome.status === 'ok') return 'Reason: none'
  if (outcome.status !== 'failed') return `Reason: ${outcome.reason}`
  const meaning =
    outcome.permanence === 'permanent'
      ? 'permanent: the app alarms after one confirming check'
      : 'transient: the app alarms after three in a row'
  return `Reason: ${outcome.reason} (${meaning})`
}

function reasonBlock([reason, status]: readonly [Reason, Status], layout: Layout): string {
  const columns = layout.columns ?? PAGE_COLUMNS
  const message = english.reasons[reason]
  return [
    layout.paint(status, `${status}: ${message.title}`),
    "  This is one of Redbar's reasons; several codes may lead to it.",
    ...messageLines(message, { columns, narrower: null }),
  ].join('\n')
}

function unknownBlock(layout: Layout): string {
  const columns = layout.columns ?? PAGE_COLUMNS
  const message = english.reasons.unlisted
  return [
    layout.paint('failed', `failed: ${message.title}`),
    wrap(`Redbar does not know this code. It would be shown as "${message.title}":`, columns, {
      indent: '  ',
    }),
    ...messageLines(message, { columns, narrower: null }),
  ].join('\n')
}
