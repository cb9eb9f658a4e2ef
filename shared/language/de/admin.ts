import type { FailureReason } from '../../outcome.ts'
import type { AdminMessages } from '../en/admin.ts'
import { number, plural } from './grammar.ts'

const requests: Record<FailureReason, string> = {
  'access-revoked':
    'Bitte prüfen Sie, ob die App absichtlich aus dem Workspace entfernt oder ihr Zugriff absichtlich widerrufen wurde. Falls nicht, lassen Sie sie bitte wieder zu, damit wir sie installieren und ein neues Token verwenden können.',
  'account-inactive':
    'Bitte prüfen Sie, ob das Konto, die App oder der Workspace dahinter absichtlich deaktiviert wurde. Falls nicht, machen Sie das bitte rückgängig; ist jemand ausgeschieden, nennen Sie uns bitte eine Person, die die App installieren kann.',
  'channel-archived':
    'Bitte stellen Sie den Channel wieder her, falls er noch gebraucht wird (in seinen Einstellungen „Archivierung aufheben“), und laden Sie den Bot wieder ein. Wird er nicht mehr gebraucht, sagen Sie uns bitte, wohin die Nachrichten gehen sollen.',
  'channel-not-found':
    'Bitte prüfen Sie, ob es den Channel noch gibt. Ist er privat, laden Sie bitte den Bot dorthin ein; wurde er gelöscht, sagen Sie uns bitte, wohin die Nachrichten gehen sollen.',
  'hook-removed':
    'Bitte prüfen Sie, ob der Webhook oder seine App absichtlich entfernt oder sein Channel absichtlich archiviert wurde. Falls nicht, lassen Sie die App bitte wieder zu, damit wir einen neuen Webhook anlegen können.',
  'http-404':
    'Bitte prüfen Sie, ob der Webhook, seine App oder sein Channel absichtlich entfernt wurde. Falls nicht, lassen Sie die App bitte wieder zu, damit wir einen neuen Webhook anlegen können.',
  'not-authorised':
    'Bitte genehmigen Sie die App für den Workspace. Bei einem kostenlosen Plan mit zehn Apps muss vorher eine weichen, die niemand mehr benutzt.',
  'posting-restricted':
    'Bitte erlauben Sie dieser App, dort zu posten: in den Einstellungen des Channels unter „Posting-Berechtigungen“ oder in den Beschränkungen des Workspace selbst.',
  'token-invalid':
    'Bitte prüfen Sie, ob die App nur bestimmte IP-Adressen zulässt und ob unsere Adresse auf dieser Liste steht. Liegt es nicht daran, brauchen wir ein neues Token.',
  'token-expired':
    'Bitte sagen Sie uns, wer die App betreibt: Sie muss ihr Token selbst erneuern, und das geschieht anscheinend nicht mehr.',
  'wrong-token-kind': 'Bitte geben Sie uns das „Bot User OAuth Token“ der App (es beginnt mit xoxb-).',
  'hook-misconfigured': 'Bitte schicken Sie uns die ganze Adresse des Webhooks von den Seiten der App.',
  'install-failed':
    'Bitte sehen Sie sich zusammen mit den Entwicklern der App ihre Einstellungen und ihre Installation an.',
  'workspace-moving':
    'Bitte sagen Sie uns, wie lange der Umzug des Workspace dauern wird. Danach muss die App vielleicht für die Organisation genehmigt werden.',
  'user-restricted':
    'Bitte prüfen Sie, ob das Konto hinter der App das darf: Vielleicht ist es ein Gastkonto, ihm fehlt die Zwei-Faktor-Authentifizierung, oder es steht nicht auf der Liste derer, die die App benutzen dürfen.',
  unlisted: 'Bitte prüfen Sie, ob in dieser Zeit im Workspace etwas geändert wurde, das diese App betrifft.',
}

/** The message to whoever runs the Slack workspace: a line for each fact, in whole lines. In German. */
export const adminMessages: AdminMessages = {
  hello: (hit) =>
    plural(hit, {
      one: 'Hallo, eine unserer Slack-Integrationen funktioniert nicht mehr.',
      other: `Hallo, ${number(hit)} unserer Slack-Integrationen funktionieren nicht mehr.`,
    }),
  workspace: (name) => `Workspace: ${name}`,
  app: (id) => `App: ${id}`,
  channel: (name) => `Channel: ${name}`,
  slackAnswers: (code, title) => `Slack antwortet: ${code} (${title})`,
  since: {
    at: (moment) => `Seit: ${moment}`,
    between: (lastGood, firstBad) =>
      `Seit: zwischen dem ${lastGood} (letzte gute Antwort) und dem ${firstBad} (erste schlechte Antwort)`,
    atTheLatest: (firstBad) => `Seit: spätestens dem ${firstBad} (nie funktionierend gesehen)`,
  },
  integration: (name) => `Integration: ${name}`,
  integrations: (count) => `Integrationen (${number(count)}):`,
  named: (name, channel) => `${name} (${channel})`,
  more: (count) => `- und ${number(count)} weitere`,
  request: (request) => `Was helfen würde: ${request}`,
  requests,
}
