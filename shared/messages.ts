import { reasonsMessages } from './language/en/reasons.ts'
import { statusMessages } from './language/en/status.ts'
import type { Reason } from './outcome.ts'
import type { ReasonMessage, WhoMends } from './reason-message.ts'

export type { ReasonMessage, WhoMends } from './reason-message.ts'

/** What an English reader reads about a reason. For those who do not ask the catalogue yet. */
export function reasonMessage(reason: Reason): ReasonMessage {
  return reasonsMessages[reason]
}

/** Who can mend it, in English. For those who do not ask the catalogue yet. */
export function whoMendsText(who: WhoMends): string {
  return statusMessages.whoMends[who]
}
