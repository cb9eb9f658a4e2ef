import { tookTime } from '../../shared/durations.ts'
import type { CheckSummary, Exchange, Result } from '../../shared/evidence.ts'
import { codeOf } from '../../shared/exchange-code.ts'
import { type Html, html } from './html.ts'
import type { Mask } from './mask-all.ts'
import { timeTag } from './page-times.ts'
import { redactText, sharedHeaders, sharedReply } from './redact.ts'

/** What went over the wire at a failed result, as it may be handed on. */
export function evidenceOf(title: string, { at, note, evidence, checks }: Result, mask: Mask): Html {
  const notes = [...new Set([...(note ? [note] : []), ...evidence.notes])]
  return html`<h3>${title}</h3>
<p class="soft">${timeTag(at)}</p>
${notes.map((each) => html`<p>${redactText(each)}</p>`)}
${evidence.exchanges.length === 0 ? html`<p>Nothing was sent.</p>` : null}
${evidence.exchanges.map((exchange) => exchangeOf(exchange, checks, mask))}`
}

function exchangeOf(exchange: Exchange, checks: readonly CheckSummary[], mask: Mask): Html {
  const { method, host, httpStatus, requestId, startedAt, durationMs, networkError } = exchange
  const code = codeOf(exchange, checks)
  const headers = sharedHeaders(exchange.headers).filter(([, value]) => value !== '')
  return html`<h4><code>${method}</code> at ${host}</h4>
<dl>
<dt>Asked</dt><dd>${timeTag(startedAt)}</dd>
<dt>Took</dt><dd>${tookTime(durationMs)}</dd>
<dt>HTTP status</dt><dd>${httpStatus ?? 'none'}</dd>
<dt>Slack's code</dt><dd>${code === null ? 'none' : html`<code>${code.code}</code>${code.read ? ', read from the reply' : null}`}</dd>
${requestId === null ? null : html`<dt>Request id</dt><dd><code>${requestId}</code></dd>`}
${networkError === null ? null : html`<dt>Network error</dt><dd>${redactText(networkError)}</dd>`}
${headers.map(([name, value]) => html`<dt><code>${name}</code></dt><dd>${value}</dd>`)}
</dl>
${replyOf(exchange, mask)}`
}

function replyOf({ reply }: Exchange, mask: Mask): Html | null {
  const shared = sharedReply(reply, mask)
  if (!shared) return null
  return html`${shared.text === '' ? null : html`<pre>${shared.text}</pre>`}
${shared.leftOut === null ? null : html`<p class="soft">Left out of the reply: ${shared.leftOut}.</p>`}`
}
