import type { Scenario } from './scenario.ts'

/**
 * A day of failures and recoveries in under five minutes. A failure holds for at least 40 s: a round is due
 * every 2 to 5 s and its confirmation within 15 s, so that it is seen in red for a while. The grey ones
 * (rate limit, portal, outage, broken connection) are shorter: there is nothing to read about them.
 */
export const demoDayScenario: Scenario = {
  cycleSeconds: 285,
  steps: [
    { from: 3, until: 50, happening: { does: 'removeHook', hook: 'ci-hook' } },
    { from: 10, until: 60, happening: { does: 'archiveChannel', channel: 'alerts-prod' } },
    { from: 20, until: 65, happening: { does: 'removeFromChannel', bot: 'deskmate', channel: 'support' } },
    {
      from: 35,
      until: 50,
      happening: {
        does: 'impair',
        fault: { kind: 'rate-limited', retryAfterSeconds: 5 },
        target: { bot: 'ledgerly', method: 'conversations.info' },
      },
    },
    { from: 60, until: 105, happening: { does: 'revokeToken', bot: 'review-radar' } },
    {
      from: 70,
      until: 115,
      happening: { does: 'failWith', code: 'no_permission', target: { bot: 'pager-pal' } },
    },
    {
      from: 80,
      until: 110,
      happening: {
        does: 'impair',
        fault: { kind: 'slow', ms: 1500 },
        target: { on: 'api', workspace: 'T0DEMOGLBX1' },
      },
    },
    { from: 115, until: 160, happening: { does: 'deactivateAccount', bot: 'ledgerly' } },
    { from: 122, until: 167, happening: { does: 'archiveChannel', channel: 'status' } },
    { from: 165, until: 210, happening: { does: 'removeFromChannel', bot: 'shipmate', channel: 'deploys' } },
    {
      from: 172,
      until: 188,
      happening: { does: 'impair', fault: { kind: 'captive-portal' }, target: { on: 'hooks' } },
    },
    {
      from: 192,
      until: 236,
      happening: { does: 'failHook', hook: 'uptime-hook', status: 404, body: 'page_not_found' },
    },
    {
      from: 213,
      until: 228,
      happening: {
        does: 'impair',
        fault: { kind: 'server-error', status: 503 },
        target: { on: 'api', workspace: 'T0DEMOGLBX1' },
      },
    },
    {
      from: 232,
      until: 275,
      happening: { does: 'failWith', code: 'team_quota_exhausted', target: { bot: 'voicebox' } },
    },
    {
      from: 242,
      until: 256,
      happening: { does: 'impair', fault: { kind: 'reset' }, target: { bot: 'beacon' } },
    },
  ],
}
