import { notesMessages as notes } from '../../shared/language/en/notes.ts'
import type { FailureReason, InconclusiveReason, Outcome } from '../../shared/outcome.ts'
import { isPage } from './classify-page.ts'
import type { SlackReply } from './slack-reply.ts'
import { inconclusive } from './verdict.ts'

/** An incident as Slack's status page tells it (https://docs.slack.dev/reference/slack-status-api). */
export type SlackIncident = {
  /** Slack's number of it, else its address, else its title. */
  id: string
  title: string
  url: string | null
  /** When Slack says that it began (ms since 1970), null where that cannot be read. */
  from: number | null
  services: readonly string[]
}

/** What Slack's status page said: its incidents, or that it was not reached. */
export type StatusPage = { kind: 'reached'; incidents: readonly SlackIncident[] } | { kind: 'unreached' }

/** Everything the witness saw. */
export type Testimony = {
  /** What the operating system says about the network. */
  online: boolean
  /** What `api.test` answered, which needs no token; null when it was not asked. */
  api: SlackReply | null
  /** Null where Slack's own page says nothing about the host: GovSlack, this computer. */
  status: StatusPage | null
}

/** Whose trouble it is: this computer's, somebody's in between, Slack's, or this integration's alone. */
export type WitnessVerdict =
  | { kind: 'offline' }
  | { kind: 'captive-portal' }
  | { kind: 'slack'; title: string | null; url: string | null }
  | { kind: 'unreachable' } // the internet is there, Slack is not: a firewall, a proxy
  | { kind: 'integration' }

/** Slack's names for the services whose trouble can look like an integration's. */
const OURS: ReadonlySet<string> = new Set([
  'Apps/Integrations/APIs',
  'Connectivity',
  'Login/SSO',
  'Messaging',
])

/** Reasons that may be this computer's or Slack's as well as the integration's. */
const SUSPICIOUS: ReadonlySet<InconclusiveReason> = new Set([
  'captive-portal',
  'no-connection',
  'not-slack',
  'offline',
  'proxy',
  'redirected',
  'slack-fault',
  'timeout',
  'tls',
])
/** Reasons that name the culprit themselves: a certificate or a proxy has a better cure than "Slack is unreachable". */
const PRECISE: ReadonlySet<InconclusiveReason> = new Set(['tls', 'proxy'])

/** Whether an outcome is held until the witness has spoken. A failure is, unless an incident is open for that reason. */
export function isSuspicious(outcome: Outcome, openReason: FailureReason | null): boolean {
  if (outcome.status === 'failed') return outcome.reason !== openReason
  return outcome.status === 'inconclusive' && SUSPICIOUS.has(outcome.reason)
}

/** Weighs a testimony: the operating system first, then Slack's API, then Slack's own page. */
export function judgeTestimony({ online, api, status }: Testimony): WitnessVerdict {
  if (!online) return { kind: 'offline' }
  const incident = slackTrouble(status)?.[0]
  if (incident) return { kind: 'slack', title: incident.title, url: incident.url }
  if (api === null || api.kind === 'json' || api.kind === 'rate-limited') return { kind: 'integration' }
  if (api.kind === 'text') return judgeText(api)
  if (api.fault === 'offline') return { kind: 'offline' }
  return status?.kind === 'unreached' ? { kind: 'offline' } : { kind: 'unreachable' }
}

function judgeText({ httpStatus, text }: { httpStatus: number; text: string }): WitnessVerdict {
  if (httpStatus >= 500 && httpStatus !== 511) return { kind: 'slack', title: null, url: null }
  return httpStatus === 511 || (httpStatus < 300 && isPage(text))
    ? { kind: 'captive-portal' }
    : { kind: 'unreachable' }
}

/** Slack's incidents that can look like an integration's; null where its page says nothing of them. */
export function slackTrouble(status: StatusPage | null): readonly SlackIncident[] | null {
  return status?.kind === 'reached' ? status.incidents.filter(touchesUs) : null
}

function touchesUs({ services }: SlackIncident): boolean {
  return services.some((service) => OURS.has(service))
}

/** The outcome in the light of the witness, and what is to be noted in the evidence. Never redder than before. */
export function refineOutcome(
  outcome: Outcome,
  verdict: WitnessVerdict,
): { outcome: Outcome; note: string | null } {
  const { code } = outcome
  switch (verdict.kind) {
    case 'slack':
      return { outcome: inconclusive('slack-fault', code), note: slackNote(verdict.title) }
    case 'offline':
      return unless(outcome, inconclusive('offline', code), notes.offline())
    case 'captive-portal':
      return unless(outcome, inconclusive('captive-portal', code), notes.signInPage())
    case 'unreachable':
      return unless(outcome, inconclusive('no-connection', code), notes.slackUnreachable())
    case 'integration':
      return { outcome, note: null }
    default:
      return verdict satisfies never
  }
}

/** What Slack itself said about an integration stands, whatever happened to the network a moment later. */
function unless(outcome: Outcome, refined: Outcome, note: string): { outcome: Outcome; note: string | null } {
  if (outcome.status === 'failed') return { outcome, note: null }
  if (outcome.status === 'inconclusive' && PRECISE.has(outcome.reason)) return { outcome, note }
  return { outcome: refined, note }
}

function slackNote(title: string | null): string {
  return title === null ? notes.slackErrors() : notes.slackIncident(title)
}
