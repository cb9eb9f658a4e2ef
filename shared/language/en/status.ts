import type { CheckKind, Status } from '../../outcome.ts'
import type { IntegrationStatus } from '../../overview.ts'
import type { WhoMends } from '../../reason-message.ts'
import { number } from './grammar.ts'

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

/** Within a line that counts. */
const counted: Record<IntegrationStatus, (count: number) => string> = {
  failing: (count) => `${number(count)} failing`,
  acknowledged: (count) => `${number(count)} acknowledged`,
  confirming: (count) => `${number(count)} confirming`,
  warning: (count) => `${number(count)} with a warning`,
  inconclusive: (count) => `${number(count)} could not be checked`,
  stale: (count) => `${number(count)} stale`,
  waiting: (count) => `${number(count)} waiting`,
  ok: (count) => `${number(count)} ok`,
  paused: (count) => `${number(count)} paused`,
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
  /** "2 failing" */
  counted,
  verdict,
  /** What a check asks. */
  check,
  whoMends,
  /** What a silent check of a webhook proves, and what it cannot see. */
  hookAlive: 'Hook alive, channel not checked',
  /** What a screen reader says when something changed. `why` is the title of a reason. */
  news: {
    failing: (name: string, why: string) => `${name} is failing: ${why}.`,
    /** Two or more, for one cause. */
    manyFailing: (count: number, why: string) => `${number(count)} integrations are failing: ${why}.`,
    worksAgain: (name: string) => `${name} works again.`,
    /** Two or more. */
    manyWorkAgain: (count: number) => `${number(count)} integrations work again.`,
    slackProblem: 'Slack has a problem.',
    slackWorksAgain: "Slack's problem is over.",
    offline: 'This computer is offline.',
    online: 'This computer is online again.',
  },
}
/** How integrations stand, in a word or two, and announcements of changes. */
export type StatusMessages = typeof statusMessages
