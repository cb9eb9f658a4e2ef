import { classifyReply } from '../../electron/monitor/classify.ts'
import { codesOfFault } from '../../electron/slack/network-fault.ts'
import { common as english } from '../../shared/language/en/common.ts'
import {
  failureReasons,
  inconclusiveReasons,
  type Outcome,
  type Reason,
  type Status,
  warningReasons,
} from '../../shared/outcome.ts'
import {
  type Answer,
  goodAnswers,
  networkAnswers,
  statusAnswers,
  webApiAnswers,
  webhookAnswers,
} from './verdict-rows.ts'

const HEAD = ['', 'status', 'reason', 'lasts', 'who mends it', 'title']
const NONE = '-'

/** The page `docs/verdicts.md`: every answer that Redbar knows, and its verdict, as the code judges it now. */
export function verdictPage(): string {
  const blocks = [
    '# Verdicts',
    'What Redbar makes of every answer that it knows. Written by `npm run docs` out of the catalogue; a test fails while it is out of date.',
    LEGEND,
    '## Codes of the Web API',
    ...webApiTables(),
    '## What a good answer says besides',
    'Of several fields of a channel the gravest counts. Sharing is noted in the evidence.',
    table('answer', goodAnswers()),
    '## Words of a webhook',
    'The word counts before the HTTP status. A code of the Web API means here what it means there.',
    table('word', webhookAnswers()),
    '## HTTP statuses without a code',
    '### Of the Web API',
    table('status', statusAnswers(true)),
    '### Of a webhook',
    table('status', statusAnswers(false)),
    '## No answer',
    'While the system says that there is no network, the faults that this explains are `offline`.',
    table('fault', networkAnswers()),
    networkAnswers()
      .map(codesLine)
      .filter((line) => line !== '')
      .join('\n'),
    '## From elsewhere',
    'Reasons that no single answer leads to: from what changed between answers, and from this computer.',
    aligned([HEAD.toSpliced(0, 1, 'reason').toSpliced(2, 1), ...elsewhere()]),
  ]
  return `${blocks.join('\n\n')}\n`
}

const LEGEND = [
  '- `failed`: the integration is broken. A permanent failure alarms after one confirming check, a transient one after three in a row.',
  '- `warning`: it works for now, and somebody should look.',
  '- `inconclusive`: Redbar cannot tell. It never alarms.',
].join('\n')

/** One table for both methods, and another only where they differ. */
function webApiTables(): string[] {
  const auth = webApiAnswers('auth')
  const channel = webApiAnswers('channel')
  const differing = channel.filter((answer, at) => {
    const other = auth[at]
    return other && cells(other).join() !== cells(answer).join()
  })
  const both = 'Of auth.test and conversations.info alike.'
  if (differing.length === 0) return [both, table('code', auth)]
  return [
    `${both} Where conversations.info differs, it is below.`,
    table('code', auth),
    table('code', differing),
  ]
}

function table(first: string, answers: readonly Answer[]): string {
  return aligned([HEAD.toSpliced(0, 1, first), ...answers.map(cells)])
}

function cells({ said, check, reply }: Answer): string[] {
  return [said, ...verdictCells(classifyReply(check, reply))]
}

function verdictCells(outcome: Outcome): string[] {
  if (outcome.status === 'ok') return ['ok', NONE, NONE, NONE, NONE]
  const { title, whoMends } = english.reasons[outcome.reason]
  const lasts = outcome.status === 'failed' ? outcome.permanence : NONE
  return [outcome.status, outcome.reason, lasts, english.status.whoMends[whoMends], title]
}

function elsewhere(): string[][] {
  const answers = [
    ...webApiAnswers('auth'),
    ...webApiAnswers('channel'),
    ...webhookAnswers(),
    ...goodAnswers(),
    ...statusAnswers(true),
    ...statusAnswers(false),
    ...networkAnswers(),
  ]
  const met = new Set(answers.map(({ check, reply }) => reasonOf(classifyReply(check, reply))))
  return reasons
    .filter(([reason]) => !met.has(reason))
    .map(([reason, status]) => {
      const { title, whoMends } = english.reasons[reason]
      return [reason, status, NONE, english.status.whoMends[whoMends], title]
    })
}

const reasons: readonly (readonly [Reason, Status])[] = [
  ...failureReasons.map((reason) => [reason, 'failed'] as const),
  ...warningReasons.map((reason) => [reason, 'warning'] as const),
  ...inconclusiveReasons.map((reason) => [reason, 'inconclusive'] as const),
]

function reasonOf(outcome: Outcome): Reason | null {
  return outcome.status === 'ok' ? null : outcome.reason
}

function codesLine({ fault }: ReturnType<typeof networkAnswers>[number]): string {
  const codes = codesOfFault(fault).map((each) => `\`${each}\``)
  return codes.length === 0 ? '' : `- ${fault}: ${codes.join(', ')}`
}

/** A table of Markdown with its columns in line, as formatters lay them. */
function aligned([head = [], ...rows]: string[][]): string {
  const widths = head.map((title, at) =>
    Math.max(3, title.length, ...rows.map((row) => row[at]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  const rule = widths.map((width) => '-'.repeat(width))
  return [head, rule, ...rows].map(line).join('\n')
}
