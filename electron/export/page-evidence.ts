import { tookTime } from '../../shared/durations.ts'
import type { Exchange, Result } from '../../shared/evidence.ts'
import { type Html, html } from './html.ts'
import type { Mask } from './mask-all.ts'
import { timeTag } from './page-times.ts'
import { redactText, sharedHeaders, sharedReply } from './redact.ts'

/** What went over the wire at a failed result, as it may be handed on. */
export function evidenceOf(title: string, { at, note, evidence }: Result, mask: Mask): Html {
  const notes = [...new Set([...(note ? [note] : []), ...evidence.notes])]
  return html`<h3>${title}</h3>
<p class="soft">${timeTag(at)}</p>
${notes.map((each) => html`<p>${redactText(each)}</p>`)}
${evidence.exchanges.length === 0 ? html`<p>Nothing was sent.</p>` : null}
${evidence.exchanges.map((exchange) => exchangeOf(exchange, mask))}`
}

function exchangeOf(exchange: Exchange, mask: Mask): Html {
  const { method, host, httpStatus, code, requestId, startedAt, durationMs, networkError } = exchange
  return html`<dl>
<dt>Asked</dt><dd><code>${method}</code> at ${host}, ${timeTag(startedAt)}</dd>
<dt>Took</dt><dd>${tookTime(durationMs)}</dd>
<dt>HTTP status</dt><dd>${httpStatus ?? 'none'}</dd>
<dt>Slack's code</dt><dd>${code === null ? 'none' : html`<code>${code}</code>`}</dd>
${requestId === null ? null : html`<dt>Request id</dt><dd><code>${requestId}</code> (Slack's support can look it up)</dd>`}
${networkError === null ? null : html`<dt>Network error</dt><dd>${redactText(networkError)}</dd>`}
${sharedHeaders(exchange.headers).map(([name, value]) => html`<dt><code>${name}</code></dt><dd>${value}</dd>`)}
</dl>
${replyOf(exchange, mask)}`
}

function replyOf({ reply }: Exchange, mask: Mask): Html | null {
  const shared = sharedReply(reply, mask)
  if (!shared) return null
  return html`${shared.text === '' ? null : html`<pre>${shared.text}</pre>`}
${shared.leftOut === null ? null : html`<p class="soft">Left out of the reply: ${shared.leftOut}.</p>`}`
}
