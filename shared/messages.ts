import { failureMessages } from './failure-messages.ts'
import { inconclusiveMessages } from './inconclusive-messages.ts'
import type { Reason } from './outcome.ts'
import type { ReasonMessage, WhoMends } from './reason-message.ts'
import { warningMessages } from './warning-messages.ts'

export type { ReasonMessage, WhoMends } from './reason-message.ts'

const messages: Record<Reason, ReasonMessage> = {
  ...failureMessages,
  ...warningMessages,
  ...inconclusiveMessages,
}

/** What a user reads about a reason. The one seam for a translation, with the tables it reads from. */
export function reasonMessage(reason: Reason): ReasonMessage {
  return messages[reason]
}

const whoMendsTexts: Record<WhoMends, string> = {
  you: 'You, in Slack',
  'slack-admin': 'An admin of your Slack workspace',
  slack: 'Slack',
  'app-maker': 'Whoever makes or runs the app',
  network: 'You, or whoever looks after this network',
}

/** Who can mend it, in words. */
export function whoMendsText(who: WhoMends): string {
  return whoMendsTexts[who]
}
