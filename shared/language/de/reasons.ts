import { reasonMessagesOf } from '../reason-messages.ts'
import { failureMessages } from './failure-reasons.ts'
import { inconclusiveMessages } from './inconclusive-reasons.ts'
import { warningMessages } from './warning-reasons.ts'

/** What each reason of a verdict means, who mends it and how, in German. */
export const reasonsMessages = reasonMessagesOf(
  { ...failureMessages, ...warningMessages, ...inconclusiveMessages },
  {
    yourApps: 'Ihre Slack-Apps',
    managedApps: 'Apps in Ihrem Workspace',
    archivingHelp: 'Slack-Hilfe: Channels archivieren und wiederherstellen',
    deactivatedHelp: 'Slack-Hilfe: Apps deaktivierter Mitglieder',
    approvalHelp: 'Slack-Hilfe: Apps genehmigen',
    slackStatus: 'Status von Slack',
    webhookDocs: 'Slack: Incoming Webhooks',
    scopeDocs: 'Slack: Berechtigungen (scopes)',
    rotationDocs: 'Slack: Rotation von Token',
    tokenDocs: 'Slack: Arten von Token',
    methodDocs: 'Slack: Methoden der Web API und ihre Fehler',
  },
)
