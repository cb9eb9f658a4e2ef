import type { CheckSummary, Exchange } from '../../shared/evidence.ts'
import { codeOf } from '../../shared/exchange-code.ts'
import type { ResultDetails } from '../../shared/history.ts'
import { window as english } from '../../shared/language/en/window.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { attemptOf } from './attempts.ts'
import { notesOf } from './notes.ts'
import { readableReply } from './reply.ts'

// Whoever supports it need not read the language of the window: a report is in English, like the log.
const { reasons, status } = english

/** The details of a result as plain text for a support request. Main refuses it when it finds a secret in it. */
export function supportReport(view: IntegrationView, details: ResultDetails): string {
  const { outcome, evidence, at, causes, checks } = details
  const head = [
    `Redbar: ${view.name} (${view.target})`,
    `Workspace: ${view.workspace ?? 'unknown'}`,
    `Checked: ${new Date(at).toISOString()}`,
    `Verdict: ${status.verdict[outcome.status]}${outcome.status === 'ok' ? '' : `, ${reasons[outcome.reason].title}`}`,
    `Code: ${outcome.code ?? 'none'}`,
    ...causes.map((cause) => `Probable cause: ${cause}`),
    ...notesOf(details).map((note) => `Note: ${note}`),
  ]
  return [
    head.join('\n'),
    ...evidence.exchanges.map((each) => exchangeReport(each, evidence.exchanges, checks)),
  ].join('\n\n')
}

function exchangeReport(
  exchange: Exchange,
  all: readonly Exchange[],
  checks: readonly CheckSummary[],
): string {
  const code = codeOf(exchange, checks)
  const { attempt, of } = attemptOf(exchange, all)
  const headers = Object.entries(exchange.headers).map(([name, value]) => `  ${name}: ${value}`)
  return [
    `${exchange.method} at ${exchange.host}, attempt ${attempt} of ${of}`,
    `HTTP status: ${exchange.httpStatus ?? 'none'}`,
    `Code: ${code?.code ?? 'none'}${code?.read ? ', read from the reply' : ''}`,
    `Request id: ${exchange.requestId ?? 'none'}`,
    `Asked: ${new Date(exchange.startedAt).toISOString()}, took ${Math.round(exchange.durationMs)} ms`,
    ...(exchange.networkError ? [`Network error: ${exchange.networkError}`] : []),
    ...(headers.length > 0 ? ['Headers:', ...headers] : []),
    ...(exchange.reply
      ? [`Reply${exchange.replyTruncated ? ' (cut)' : ''}:`, readableReply(exchange.reply)]
      : []),
  ].join('\n')
}
