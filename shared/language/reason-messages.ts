import type { Reason } from '../outcome.ts'
import { reasonFacts } from '../reason-facts.ts'
import type { ReasonMessage, ReasonText } from '../reason-message.ts'
import { type SlackPage, slackPages } from '../slack-pages.ts'

/** What a language calls the pages of Slack. */
export type PageLabels = Record<SlackPage, string>

/** What is read about each reason: a language's words for it, with who mends it and where. */
export function reasonMessagesOf(
  texts: Record<Reason, ReasonText>,
  labels: PageLabels,
): Record<Reason, ReasonMessage> {
  const messageOf = (reason: Reason): ReasonMessage => {
    const { whoMends, page } = reasonFacts[reason]
    return { ...texts[reason], whoMends, link: page && { label: labels[page], url: slackPages[page] } }
  }
  // The type asks for every reason; Object.keys forgets what it was.
  const reasons = Object.keys(texts) as Reason[]
  return Object.fromEntries(reasons.map((reason) => [reason, messageOf(reason)])) as Record<
    Reason,
    ReasonMessage
  >
}
