import { failureMessages } from '../../failure-messages.ts'
import { inconclusiveMessages } from '../../inconclusive-messages.ts'
import type { Reason } from '../../outcome.ts'
import type { ReasonMessage } from '../../reason-message.ts'
import { warningMessages } from '../../warning-messages.ts'

/** What each reason of a verdict means, who mends it and how. */
export const reasonsMessages: Record<Reason, ReasonMessage> = {
  ...failureMessages,
  ...warningMessages,
  ...inconclusiveMessages,
}
