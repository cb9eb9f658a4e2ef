import type { CommonMessages } from './language/messages.ts'
import type { FailureReason } from './outcome.ts'

/** One of the integrations that are hit. */
export type HitIntegration = {
  name: string
  /** `#reviews`, a channel's ID, or null where Redbar does not know it (a webhook). */
  channel: string | null
}

/** What an admin of the workspace is told. No secret belongs here, not even a masked one. */
export type AdminFacts = {
  workspace: string | null
  /** The app's id, or null where Slack did not tell it. */
  appId: string | null
  reason: FailureReason
  /** Slack's raw code. */
  code: string
  /** The last good and the first bad result, written out with their time zone; `lastGood` null when none was seen. */
  lastGood: string | null
  firstBad: string
  /** Everybody whom it hits, at least one. */
  hit: readonly HitIntegration[]
}

/** More names than that nobody reads. */
const MOST_NAMES = 50

type Words = Pick<CommonMessages, 'admin' | 'reasons'>

/** A message to whoever runs the Slack workspace, as plain text to be pasted: what broke, since when, what is asked of them. */
export function adminMessage(facts: AdminFacts, messages: Words): string {
  const { admin } = messages
  const { reason, hit } = facts
  return [
    admin.hello(hit.length),
    factLines(facts, messages).join('\n'),
    admin.request(adminRequest(reason, messages)),
  ].join('\n\n')
}

/** What an admin is asked for about a reason, in a sentence or two. */
export function adminRequest(reason: FailureReason, { admin }: Pick<Words, 'admin'>): string {
  return admin.requests[reason]
}

function factLines(facts: AdminFacts, { admin, reasons }: Words): string[] {
  const { workspace, appId, reason, code, hit } = facts
  const channel = commonChannel(hit)
  return [
    ...(workspace ? [admin.workspace(workspace)] : []),
    ...(appId ? [admin.app(appId)] : []),
    ...(channel ? [admin.channel(channel)] : []),
    admin.slackAnswers(code, reasons[reason].title),
    sinceLine(facts, admin.since),
    ...hitLines(hit, channel, admin),
  ]
}

function sinceLine({ lastGood, firstBad }: AdminFacts, since: Words['admin']['since']): string {
  if (lastGood === null) return since.atTheLatest(firstBad)
  // Written to the minute, both can be the same.
  return lastGood === firstBad ? since.at(firstBad) : since.between(lastGood, firstBad)
}

function commonChannel(hit: readonly HitIntegration[]): string | null {
  const channels = new Set(hit.map((each) => each.channel))
  const [only = null] = channels
  return channels.size === 1 ? only : null
}

function hitLines(hit: readonly HitIntegration[], common: string | null, admin: Words['admin']): string[] {
  const named = hit.map(({ name, channel }) =>
    channel === null || channel === common || name.includes(channel) ? name : admin.named(name, channel),
  )
  const [first] = named
  if (first !== undefined && named.length === 1) return [admin.integration(first)]
  const rest = named.length - MOST_NAMES
  return [
    admin.integrations(named.length),
    ...named.slice(0, MOST_NAMES).map((name) => `- ${name}`),
    ...(rest > 0 ? [admin.more(rest)] : []),
  ]
}
