import { adminRequest } from '../../shared/admin-message.ts'
import { impactOf } from '../../shared/impact.ts'
import { lengthWords, lostWords } from '../../shared/impact-words.ts'
import type { Incident } from '../../shared/incident.ts'
import { meaningOf } from '../../shared/meaning.ts'
import { reasonMessage, type WhoMends } from '../../shared/messages.ts'
import { receiptLines } from '../../shared/receipt-words.ts'
import { type Html, html } from './html.ts'
import type { IncidentFacts, PageIntegration } from './incident-facts.ts'
import { type Mask, withTexts } from './mask-all.ts'
import { evidenceOf } from './page-evidence.ts'
import { PAGE_STYLE } from './page-style.ts'
import { timeTag, zonedTime } from './page-times.ts'
import { redactText, withoutGroups, withoutTails } from './redact.ts'

/** Nothing is loaded, nothing runs, nothing is sent, whatever stands on the page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/**
 * An incident as one HTML page that can be handed to whoever has to mend it: what broke, since when, what to do, and
 * the evidence. Free of secrets, and of what is nobody else's business (docs/decisions/0022-exports.md).
 */
export function incidentPage(unmasked: IncidentFacts, mask: Mask): string {
  const facts = withTexts(unmasked, (text) => withoutGroups(withoutTails(mask(text))))
  const { incident, integration } = facts
  const name = integration?.name ?? 'An integration that was removed'
  const title = `${reasonMessage(incident.reason).title}: ${name}`
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ html: PAGE_STYLE }}</style>
</head>
<body>
<main>
${headOf(facts, name)}
${boundsOf(facts)}
${remedyOf(facts)}
${affectedOf(facts)}
${evidenceSection(facts, mask)}
${toldOf(facts)}
${footOf(facts)}
</main>
</body>
</html>
`.html
}

function headOf({ incident, demo }: IncidentFacts, name: string): Html {
  const { reason, code, resolvedAt } = incident
  const standing =
    resolvedAt === null
      ? html`Still failing when this page was saved`
      : html`Works again since ${timeTag(resolvedAt)}`
  return html`<header class="${resolvedAt === null ? 'failing' : 'over'}">
<p class="of"><bdi>${name}</bdi>${demo ? ' (made up by the demo)' : ''}</p>
<h1>${reasonMessage(reason).title} <code class="code">${code}</code></h1>
<p class="standing">${standing}</p>
</header>`
}

function boundsOf({ incident, integration, savedAt }: IncidentFacts): Html {
  const { lastGoodAt, firstBadAt, resolvedAt, failures } = incident
  const { leastMs, mostMs, lost } = impactOf(incident, integration?.messagesPerDay ?? null, savedAt)
  return html`<section aria-labelledby="what">
<h2 id="what">What broke, and since when</h2>
<dl>
${integration && placeOf(integration)}
<dt>Last good answer</dt><dd>${lastGoodAt === null ? 'never seen' : timeTag(lastGoodAt)}</dd>
<dt>First bad answer</dt><dd>${timeTag(firstBadAt)}</dd>
<dt>Works again</dt><dd>${resolvedAt === null ? 'not yet' : timeTag(resolvedAt)}</dd>
<dt>${resolvedAt === null ? 'Failing for' : 'Failed for'}</dt><dd>${lengthWords({ leastMs, mostMs })}</dd>
${lost && html`<dt>Probably lost</dt><dd>${lostWords(lost)}</dd>`}
<dt>Failed checks</dt><dd>${failures}</dd>
</dl>
</section>`
}

function placeOf({ kind, target, channel, workspace, appId }: PageIntegration): Html {
  const where = channel === null || channel === target ? target : `${target}, ${channel}`
  return html`${workspace === null ? null : html`<dt>Workspace</dt><dd><bdi>${workspace}</bdi></dd>`}
<dt>${kind === 'bot' ? 'Channel' : 'Webhook at'}</dt><dd><bdi>${where}</bdi></dd>
${appId === null ? null : html`<dt>App</dt><dd><code>${appId}</code></dd>`}`
}

function remedyOf({ incident, causes, link }: IncidentFacts): Html {
  const { reason, code, check } = incident
  const { whoMends, steps, link: general } = reasonMessage(reason)
  return html`<section aria-labelledby="how">
<h2 id="how">What it means</h2>
<p>${meaningOf({ reason, code, check, causes })}</p>
${causesOf(causes)}
<h3>What would help</h3>
<p>${adminRequest(reason)}</p>
<h3>How it is mended</h3>
<p>By <strong>${MENDERS[whoMends]}</strong>:</p>
<ol>${steps.map((step) => html`<li>${step}</li>`)}</ol>
${linksOf([link, general].filter((each) => each !== null))}
</section>`
}

/** Whoever reads the page need not be who saved it: it speaks to nobody as "you". */
const MENDERS: Readonly<Record<WhoMends, string>> = {
  you: 'whoever looks after this integration, in Slack',
  'slack-admin': 'an admin of the Slack workspace',
  slack: 'Slack',
  'app-maker': 'whoever makes or runs the app',
  network: 'whoever looks after the network',
}

function causesOf(causes: readonly string[]): Html | null {
  if (causes.length === 0) return null
  return html`<p>What probably happened${causes.length > 1 ? ', the likeliest first' : ''}:</p>
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

function affectedOf({ affected }: IncidentFacts): Html | null {
  if (affected.length === 0) return null
  return html`<section aria-labelledby="others">
<h2 id="others">Fails for the same cause</h2>
<ul>${affected.map(({ name, target, kind }) => html`<li><bdi>${name}</bdi>${kind === 'bot' && !name.includes(target) ? html` (<bdi>${target}</bdi>)` : null}</li>`)}</ul>
</section>`
}

function evidenceSection({ incident, first, last }: IncidentFacts, mask: Mask): Html {
  return html`<section class="evidence" aria-labelledby="evidence">
<h2 id="evidence">Evidence</h2>
${first ? evidenceOf('First failed check', first, mask) : html`<p>${lostEvidence(incident)}</p>`}
${last && evidenceOf('Newest failed check', last, mask)}
</section>`
}

function lostEvidence({ firstBadAt }: Incident): string {
  return `The evidence of ${zonedTime(firstBadAt)} is no longer kept.`
}

function toldOf({ receipts }: IncidentFacts): Html | null {
  if (receipts.length === 0) return null
  const lines = receiptLines(receipts, zonedTime)
  return html`<section aria-labelledby="told">
<h2 id="told">Notifications</h2>
<ul>${lines.map(({ at, words, times }) => html`<li>${timeTag(at)}: ${redactText(words)}${times > 1 ? `, ${times} times` : ''}</li>`)}</ul>
</section>`
}

function footOf({ version, savedAt }: IncidentFacts): Html {
  return html`<footer>
<p>Saved by Redbar ${version}, ${timeTag(savedAt)}. Times are those of the computer that watched.</p>
<p>Left out: tokens and webhook addresses, people (ids, e-mail addresses and names of their groups), what the network between that computer
and Slack said of itself, and all of Slack's answers that says nothing about this. Names of workspaces, channels and
integrations are in it, and the ids of requests, by which Slack's support finds them.</p>
</footer>`
}
