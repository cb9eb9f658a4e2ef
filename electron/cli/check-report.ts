import { explainCode } from '../../shared/code-explanations.ts'
import type { Exchange, Result } from '../../shared/evidence.ts'
import type { Integration } from '../../shared/integration.ts'
import { common as english } from '../../shared/language/en/common.ts'
import type { Reason, Status } from '../../shared/outcome.ts'
import { titleOf } from './check-item.ts'
import { messageLines, PAGE_COLUMNS } from './message-lines.ts'
import { type Layout, renderTable } from './table.ts'
import { oneLine, wrap } from './text-layout.ts'

/** An integration and what was found. */
export type Answer = { integration: Integration; result: Result }

/** What people read: a line for each integration in the file's order, then what to do about each that is not well. */
export function renderReport(answers: readonly Answer[], layout: Layout): string {
  const rows = answers.map(({ integration: { name, kind }, result: { outcome } }) => ({
    status: outcome.status,
    name,
    kind,
    says: outcome.code === null ? titleOf(outcome) : `${titleOf(outcome)} (${outcome.code})`,
  }))
  const details = answers.flatMap((answer) => detailsOf(answer, layout))
  const sum = countLine(answers.map(({ result }) => result.outcome.status))
  return `${[renderTable(rows, layout), ...details, sum].join('\n\n')}\n`
}

/** How many there are of each status, the gravest first. */
export function countLine(all: readonly Status[]): string {
  const gravestFirst: readonly Status[] = ['failed', 'inconclusive', 'warning', 'ok']
  const parts = gravestFirst.map((status) => [all.filter((each) => each === status).length, status] as const)
  const told = parts.filter(([count]) => count > 0)
  return told.map(([count, status]) => `${count} ${status}`).join(', ')
}

function detailsOf(answer: Answer, layout: Layout): string[] {
  const { outcome } = answer.result
  return outcome.status === 'ok' ? [] : [detail(answer, outcome.reason, layout)]
}

function detail({ integration, result }: Answer, reason: Reason, layout: Layout): string {
  const { outcome, check } = result
  const columns = layout.columns ?? PAGE_COLUMNS
  const narrower = outcome.code === null ? null : explainCode(outcome.code, check, english)
  return [
    layout.paint('strong', oneLine(integration.name)),
    wrap(`${outcome.status}: ${titleOf(outcome)}`, columns, { indent: '  ' }),
    ...messageLines(english.reasons[reason], { columns, narrower }),
    ...geekyLines(result).map((line) => wrap(line, columns, { indent: '  ', hang: '  ' })),
  ].join('\n')
}

/** The least that a support case needs; all of it is in the JSON. */
function geekyLines({ check, outcome, evidence }: Result): string[] {
  const exchange = evidence.exchanges.findLast((each) => each.check === check)
  const asked = exchange ? [`Geeky details: ${exchangeLine(exchange, outcome.code)}`] : []
  return [...asked, ...evidence.notes.map((note) => `Note: ${oneLine(note)}`)]
}

function exchangeLine({ method, host, httpStatus, requestId }: Exchange, code: string | null): string {
  const facts = [
    `${method} at ${host}`,
    httpStatus !== null && `HTTP ${httpStatus}`,
    code !== null && !code.startsWith('HTTP ') && oneLine(code),
    requestId !== null && `request ${oneLine(requestId)}`,
  ]
  return facts.filter((fact) => fact !== false).join(', ')
}
