import type { CheckKind, Status } from '../../shared/outcome.ts'
import type { IntegrationStatus } from '../../shared/overview.ts'

/** How an integration stands, in a word or two. */
export const statusWord: Record<IntegrationStatus, string> = {
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

/** A verdict, in a word or two. */
export const verdictWord: Record<Status, string> = {
  ok: 'ok',
  warning: 'Warning',
  failed: 'Failed',
  inconclusive: 'Could not check',
}

/** What a check asks, in a few words. */
export const checkWords: Record<CheckKind, string> = {
  auth: 'Token',
  channel: 'Channel',
  webhook: 'Webhook',
}

/** What a silent check of a webhook proves, and what it cannot see. */
export const HOOK_ALIVE = 'Hook alive, channel not checked'
