import type { CheckKind, Status } from '../../outcome.ts'
import type { IntegrationStatus } from '../../overview.ts'
import type { WhoMends } from '../../reason-message.ts'

const integration: Record<IntegrationStatus, string> = {
  failing: 'Failing',
  acknowledged: 'Acknowledged',
  confirming: 'Confirming',
  warning: 'Warning',
  inconclusive: 'Could not check',
  stale: 'Stale',
  waiting: 'Waiting',
  ok: 'OK',
  paused: 'Paused',
}

const verdict: Record<Status, string> = {
  ok: 'ok',
  warning: 'Warning',
  failed: 'Failed',
  inconclusive: 'Could not check',
}

const check: Record<CheckKind, string> = { auth: 'Token', channel: 'Channel', webhook: 'Webhook' }

const whoMends: Record<WhoMends, string> = {
  you: 'You, in Slack',
  'slack-admin': 'An admin of your Slack workspace',
  slack: 'Slack',
  'app-maker': 'Whoever makes or runs the app',
  network: 'You, or whoever looks after this network',
}

/** How integrations stand, in a word or two, and announcements of changes. */
export const statusMessages = {
  integration,
  verdict,
  /** What a check asks. */
  check,
  whoMends,
  /** What a silent check of a webhook proves, and what it cannot see. */
  hookAlive: 'Hook alive, channel not checked',
}
/** How integrations stand, in a word or two, and announcements of changes. */
export type StatusMessages = typeof statusMessages
