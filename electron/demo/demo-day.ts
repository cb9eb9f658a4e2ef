import type { IntegrationDraft } from '../../shared/integration.ts'
import { demoDayScenario } from './demo-day-scenario.ts'
import type { DemoServer } from './demo-server.ts'
import { playScenario, type ScenarioClock } from './play-scenario.ts'
import type { SlackVerbs, Undo } from './slack-world.ts'

type CastMember = { name: string; everySeconds: number } & (
  | { bot: string; channel: string }
  | { hook: string }
)

/** Who plays in the demo: the first three live on one token, and fail together. */
const cast: readonly CastMember[] = [
  {
    name: 'App Store reviews to #app-reviews-ios',
    bot: 'review-radar',
    channel: 'app-reviews-ios',
    everySeconds: 4,
  },
  {
    name: 'Google Play reviews to #app-reviews-android',
    bot: 'review-radar',
    channel: 'app-reviews-android',
    everySeconds: 4,
  },
  {
    name: 'Web shop reviews to #app-reviews-web',
    bot: 'review-radar',
    channel: 'app-reviews-web',
    everySeconds: 5,
  },
  { name: 'Production alerts to #alerts-prod', bot: 'beacon', channel: 'alerts-prod', everySeconds: 2 },
  { name: 'Deploy bot in #deploys', bot: 'shipmate', channel: 'deploys', everySeconds: 3 },
  { name: 'On-call rota in #on-call', bot: 'pager-pal', channel: 'on-call', everySeconds: 3 },
  { name: 'Acme CI results to #builds', hook: 'ci-hook', everySeconds: 3 },
  { name: 'Acme status page to #status', hook: 'status-hook', everySeconds: 5 },
  { name: 'Invoices and payouts to #billing', bot: 'ledgerly', channel: 'billing', everySeconds: 4 },
  {
    name: 'Customer feedback to #customer-feedback',
    bot: 'voicebox',
    channel: 'customer-feedback',
    everySeconds: 3,
  },
  { name: 'Support tickets to #support', bot: 'deskmate', channel: 'support', everySeconds: 4 },
  { name: 'Globex uptime checks to #uptime', hook: 'uptime-hook', everySeconds: 3 },
]

/** The twelve integrations of the demo, on a server that has its workspaces. */
export function demoIntegrations(server: DemoServer): IntegrationDraft[] {
  return cast.map((member) => draft(member, server))
}

function draft(member: CastMember, server: DemoServer): IntegrationDraft {
  const { name, everySeconds } = member
  if ('hook' in member) return { kind: 'webhook', name, url: server.hookUrl(member.hook), everySeconds }
  const channel = server.channelId(member.channel)
  return { kind: 'bot', name, token: server.token(member.bot), channel, apiUrl: server.apiUrl, everySeconds }
}

/** Lets the demo's day run, over and over; the undo ends it with all mended. */
export function runDemoDay(slack: SlackVerbs, clock: ScenarioClock): Undo {
  return playScenario(demoDayScenario, slack, clock)
}
