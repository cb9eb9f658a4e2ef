import type { CheckSummary, Exchange, Result } from '../../shared/evidence.ts'
import { codeOf } from '../../shared/exchange-code.ts'
import type { MainMessages } from '../../shared/language/messages.ts'
import { noteWords } from '../../shared/notes.ts'
import { type Html, html, said } from './html.ts'
import type { Mask } from './mask-all.ts'
import { timeTag } from './page-times.ts'
import { redactText, sharedHeaders, sharedReply } from './redact.ts'

/** What the evidence is put on a page with. */
export type EvidenceDesk = { mask: Mask; messages: MainMessages }

/** What went over the wire at a failed result, as it may be handed on. */
export function evidenceOf(
  title: string,
  { at, note, evidence, checks }: Result,
  { mask, messages }: EvidenceDesk,
): Html {
  const notes = [...new Set([...(note ? [note] : []), ...evidence.notes])]
  const { nothingSent } = messages.saving.page.evidence
  return html`<h3>${title}</h3>
<p class="soft">${timeTag(at, messages)}</p>
${notes.map((each) => html`<p>${redactText(noteWords(each, messages))}</p>`)}
${evidence.exchanges.length === 0 ? html`<p>${nothingSent}</p>` : null}
${evidence.exchanges.map((exchange) => exchangeOf(exchange, checks, { mask, messages }))}`
}

function exchangeOf(
  exchange: Exchange,
  checks: readonly CheckSummary[],
  { mask, messages }: EvidenceDesk,
): Html {
  const { method, host, httpStatus, requestId, startedAt, durationMs, networkError } = exchange
  const words = messages.saving.page.evidence
  const headers = sharedHeaders(exchange.headers).filter(([, value]) => value !== '')
  return html`<h4>${said(words.exchange(html`<code>${method}</code>`, html`${host}`))}</h4>
<dl>
<dt>${words.asked}</dt><dd>${timeTag(startedAt, messages)}</dd>
<dt>${words.took}</dt><dd>${messages.time.took(durationMs)}</dd>
<dt>${words.httpStatus}</dt><dd>${httpStatus ?? words.none}</dd>
<dt>${words.code}</dt><dd>${codeWords(exchange, checks, words)}</dd>
${requestId === null ? null : html`<dt>${words.requestId}</dt><dd><code>${requestId}</code></dd>`}
${networkError === null ? null : html`<dt>${words.networkError}</dt><dd>${redactText(networkError)}</dd>`}
${headers.map(([name, value]) => html`<dt><code>${name}</code></dt><dd>${value}</dd>`)}
</dl>
${replyOf(exchange, { mask, messages })}`
}

type Words = MainMessages['saving']['page']['evidence']

function codeWords(exchange: Exchange, checks: readonly CheckSummary[], words: Words): Html {
  const code = codeOf(exchange, checks)
  if (code === null) return html`${words.none}`
  const raw = html`<code>${code.code}</code>`
  return code.read ? said(words.codeRead(raw)) : raw
}

function replyOf({ reply }: Exchange, { mask, messages }: EvidenceDesk): Html | null {
  const words = messages.saving.page.evidence
  const shared = sharedReply(reply, mask, words)
  if (!shared) return null
  return html`${shared.text === '' ? null : html`<pre>${shared.text}</pre>`}
${shared.leftOut === null ? null : html`<p class="soft">${words.leftOut(shared.leftOut)}</p>`}`
}
