import { adminRequest } from '../../shared/admin-message.ts'
import { impactOf } from '../../shared/impact.ts'
import { lengthWords, lostWords } from '../../shared/impact-words.ts'
import type { MainMessages } from '../../shared/language/messages.ts'
import { meaningOf } from '../../shared/meaning.ts'
import { receiptLines } from '../../shared/receipt-words.ts'
import { type Html, html, said } from './html.ts'
import type { IncidentFacts, PageIntegration } from './incident-facts.ts'
import { type Mask, withTexts } from './mask-all.ts'
import { evidenceOf } from './page-evidence.ts'
import { PAGE_STYLE } from './page-style.ts'
import { timeTag, zonedTime } from './page-times.ts'
import { redactText, withoutGroups, withoutTails } from './redact.ts'

/** Nothing is loaded, nothing runs, nothing is sent, whatever stands on the page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** What a page is made with. */
type Desk = { facts: IncidentFacts; mask: Mask; messages: MainMessages }

/**
 * An incident as one HTML page that can be handed to whoever has to mend it: what broke, since when, what to do, and
 * the evidence. Free of secrets, and of what is nobody else's business (docs/decisions/0022-exports.md).
 */
export function incidentPage(unmasked: IncidentFacts, mask: Mask, messages: MainMessages): string {
  const facts = withTexts(unmasked, (text) => withoutGroups(withoutTails(mask(text))))
  const { incident, integration } = facts
  const desk = { facts, mask, messages }
  const { page } = messages.saving
  const name = integration?.name ?? page.removed
  return html`<!doctype html>
<html lang="${messages.tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${page.title(messages.reasons[incident.reason].title, name)}</title>
<style>${{ html: PAGE_STYLE }}</style>
</head>
<body>
<main>
${headOf(desk, name)}
${boundsOf(desk)}
${remedyOf(desk)}
${affectedOf(desk)}
${evidenceSection(desk)}
${toldOf(desk)}
${footOf(desk)}
</main>
</body>
</html>
`.html
}

function headOf({ facts, messages }: Desk, name: string): Html {
  const { reason, code, resolvedAt } = facts.incident
  const { page } = messages.saving
  const standing =
    resolvedAt === null
      ? html`${page.stillFailing}`
      : said(page.worksAgainSince(timeTag(resolvedAt, messages)))
  const named = html`<bdi>${name}</bdi>`
  return html`<header class="${resolvedAt === null ? 'failing' : 'over'}">
<p class="of">${facts.demo ? said(page.madeUp(named)) : named}</p>
<h1>${messages.reasons[reason].title} <code class="code">${code}</code></h1>
<p class="standing">${standing}</p>
</header>`
}

function boundsOf({ facts, messages }: Desk): Html {
  const { incident, integration, savedAt } = facts
  const { lastGoodAt, firstBadAt, resolvedAt, failures } = incident
  const { page } = messages.saving
  const { leastMs, mostMs, lost } = impactOf(incident, integration?.messagesPerDay ?? null, savedAt)
  const moment = (at: number) => timeTag(at, messages)
  return html`<section aria-labelledby="what">
<h2 id="what">${page.bounds}</h2>
<dl>
${integration && placeOf(integration, messages)}
<dt>${page.lastGood}</dt><dd>${lastGoodAt === null ? page.neverSeen : moment(lastGoodAt)}</dd>
<dt>${page.firstBad}</dt><dd>${moment(firstBadAt)}</dd>
<dt>${page.worksAgain}</dt><dd>${resolvedAt === null ? page.notYet : moment(resolvedAt)}</dd>
<dt>${resolvedAt === null ? page.failingFor : page.failedFor}</dt><dd>${lengthWords({ leastMs, mostMs }, messages)}</dd>
${lost && html`<dt>${page.probablyLost}</dt><dd>${lostWords(lost, messages)}</dd>`}
<dt>${page.failedChecks}</dt><dd>${messages.count.number(failures)}</dd>
</dl>
</section>`
}

function placeOf(
  { kind, target, channel, workspace, appId }: PageIntegration,
  { saving: { page } }: MainMessages,
): Html {
  const where = channel === null || channel === target ? target : `${target}, ${channel}`
  return html`${workspace === null ? null : html`<dt>${page.workspace}</dt><dd><bdi>${workspace}</bdi></dd>`}
<dt>${kind === 'bot' ? page.channel : page.webhookAt}</dt><dd><bdi>${where}</bdi></dd>
${appId === null ? null : html`<dt>${page.app}</dt><dd><code>${appId}</code></dd>`}`
}

function remedyOf({ facts, messages }: Desk): Html {
  const { incident, causes, link } = facts
  const { reason, code, check } = incident
  const { whoMends, steps, link: general } = messages.reasons[reason]
  const { page } = messages.saving
  return html`<section aria-labelledby="how">
<h2 id="how">${page.meaning}</h2>
<p>${meaningOf({ reason, code, check, causes }, messages)}</p>
${causesOf(causes, messages)}
<h3>${page.help}</h3>
<p>${adminRequest(reason, messages)}</p>
<h3>${page.remedy}</h3>
<p>${said(page.by(html`<strong>${page.menders[whoMends]}</strong>`))}</p>
<ol>${steps.map((step) => html`<li>${step}</li>`)}</ol>
${linksOf([link, general].filter((each) => each !== null))}
</section>`
}

function causesOf(causes: readonly string[], { saving }: MainMessages): Html | null {
  if (causes.length === 0) return null
  return html`<p>${saving.page.causes(causes.length)}</p>
<ul>${causes.map((cause) => html`<li>${redactText(cause)}</li>`)}</ul>`
}

function linksOf(links: readonly { label: string; url: string }[]): Html | null {
  if (links.length === 0) return null
  const tags = links.map(
    ({ label, url }, index) =>
      html`${index > 0 ? ', ' : ''}<a href="${safeLink(url)}" rel="noreferrer">${label}</a>`,
  )
  return html`<p>${tags}</p>`
}

/** What is no address of the web leads nowhere. */
function safeLink(url: string): string {
  return /^https?:\/\//.test(url) ? url : '#'
}

function affectedOf({ facts, messages }: Desk): Html | null {
  if (facts.affected.length === 0) return null
  return html`<section aria-labelledby="others">
<h2 id="others">${messages.saving.page.sameCause}</h2>
<ul>${facts.affected.map(({ name, target, kind }) => html`<li><bdi>${name}</bdi>${kind === 'bot' && !name.includes(target) ? html` (<bdi>${target}</bdi>)` : null}</li>`)}</ul>
</section>`
}

function evidenceSection({ facts, mask, messages }: Desk): Html {
  const { incident, first, last } = facts
  const words = messages.saving.page.evidence
  const lost = words.lost(zonedTime(incident.firstBadAt, messages))
  return html`<section class="evidence" aria-labelledby="evidence">
<h2 id="evidence">${words.title}</h2>
${first ? evidenceOf(words.first, first, { mask, messages }) : html`<p>${lost}</p>`}
${last && evidenceOf(words.newest, last, { mask, messages })}
</section>`
}

function toldOf({ facts, messages }: Desk): Html | null {
  if (facts.receipts.length === 0) return null
  const { page } = messages.saving
  const lines = receiptLines(facts.receipts, (at) => zonedTime(at, messages), messages)
  const told = lines.map(({ at, words, times }) =>
    said(page.told(timeTag(at, messages), html`${redactText(words)}`, times)),
  )
  return html`<section aria-labelledby="told">
<h2 id="told">${page.notifications}</h2>
<ul>${told.map((line) => html`<li>${line}</li>`)}</ul>
</section>`
}

function footOf({ facts, messages }: Desk): Html {
  const { page } = messages.saving
  return html`<footer>
<p>${said(page.saved(html`${facts.version}`, timeTag(facts.savedAt, messages)))}</p>
<p>${page.leftOut}</p>
</footer>`
}
