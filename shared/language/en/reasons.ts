import { reasonMessagesOf } from '../reason-messages.ts'
import { failureMessages } from './failure-reasons.ts'
import { inconclusiveMessages } from './inconclusive-reasons.ts'
import { warningMessages } from './warning-reasons.ts'

/** What each reason of a verdict means, who mends it and how. */
export const reasonsMessages = reasonMessagesOf(
  { ...failureMessages, ...warningMessages, ...inconclusiveMessages },
  {
    yourApps: 'Your Slack apps',
    managedApps: 'Apps in your workspace',
    archivingHelp: 'Slack help: archive or unarchive a channel',
    deactivatedHelp: "Slack help: deactivated members' apps",
    approvalHelp: 'Slack help: app approval',
    slackStatus: 'Slack status',
    webhookDocs: 'Slack: incoming webhooks',
    scopeDocs: 'Slack: scopes',
    rotationDocs: 'Slack: token rotation',
    tokenDocs: 'Slack: kinds of tokens',
    methodDocs: 'Slack: Web API methods and their errors',
  },
)
