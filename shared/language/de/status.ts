import type { StatusMessages } from '../en/status.ts'

/** How integrations stand, in a word or two, and announcements of changes, in German. */
export const statusMessages: StatusMessages = {
  integration: {
    failing: 'Gestört',
    acknowledged: 'Zur Kenntnis genommen',
    confirming: 'Wird bestätigt',
    warning: 'Warnung',
    inconclusive: 'Nicht prüfbar',
    stale: 'Veraltet',
    waiting: 'Wartet',
    ok: 'OK',
    paused: 'Pausiert',
  },
  verdict: { ok: 'ok', warning: 'Warnung', failed: 'Gestört', inconclusive: 'Nicht prüfbar' },
  check: { auth: 'Token', channel: 'Channel', webhook: 'Webhook' },
  whoMends: {
    you: 'Sie selbst, in Slack',
    'slack-admin': 'Ein Admin Ihres Slack-Workspace',
    slack: 'Slack',
    'app-maker': 'Wer die App erstellt hat oder betreibt',
    network: 'Sie selbst oder wer dieses Netzwerk betreut',
  },
  hookAlive: 'Webhook erreichbar, Channel nicht geprüft',
}
