import type { StatusMessages } from '../en/status.ts'
import { number, plural } from './grammar.ts'

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
  counted: {
    failing: (count) => `${number(count)} gestört`,
    acknowledged: (count) => `${number(count)} zur Kenntnis genommen`,
    confirming: (count) => `${number(count)} noch unbestätigt`,
    warning: (count) => `${number(count)} mit Warnung`,
    inconclusive: (count) => `${number(count)} nicht prüfbar`,
    stale: (count) => `${number(count)} veraltet`,
    waiting: (count) => `${number(count)} ${plural(count, { one: 'wartet', other: 'warten' })}`,
    ok: (count) => `${number(count)} OK`,
    paused: (count) => `${number(count)} pausiert`,
  },
  verdict: { ok: 'OK', warning: 'Warnung', failed: 'Gestört', inconclusive: 'Nicht prüfbar' },
  check: { auth: 'Token', channel: 'Channel', webhook: 'Webhook' },
  whoMends: {
    you: 'Sie selbst, in Slack',
    'slack-admin': 'Ein Admin Ihres Slack-Workspace',
    slack: 'Slack',
    'app-maker': 'Wer die App erstellt hat oder betreibt',
    network: 'Sie selbst oder wer dieses Netzwerk betreut',
  },
  hookAlive: 'Webhook erreichbar, Channel nicht geprüft',
  news: {
    failing: (name, why) => `${name} ist gestört: ${why}.`,
    manyFailing: (count, why) => `${number(count)} Integrationen sind gestört: ${why}.`,
    worksAgain: (name) => `${name} funktioniert wieder.`,
    manyWorkAgain: (count) => `${number(count)} Integrationen funktionieren wieder.`,
    slackProblem: 'Slack hat ein Problem.',
    slackWorksAgain: 'Das Problem von Slack ist vorbei.',
    offline: 'Dieser Computer ist offline.',
    online: 'Dieser Computer ist wieder online.',
  },
}
