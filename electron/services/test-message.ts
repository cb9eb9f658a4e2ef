import type { TestMessage } from '../../shared/ipc.ts'
import type { MainMessages } from '../../shared/language/messages.ts'
import { classifyReply } from '../monitor/classify.ts'
import type { Answered, SlackGateway } from '../slack-ports.ts'

/** Where it is posted, and in which words. */
export type TestMessageOrder = { url: string; messages: MainMessages }

/** Posts a test message through a webhook and says what came of it. Only for a person who asked and confirmed. */
export async function sendTestMessage(
  slack: SlackGateway,
  { url, messages }: TestMessageOrder,
  signal: AbortSignal,
): Promise<TestMessage> {
  const { text } = messages.notifications.testMessage
  const answered = await slack.ask({ check: 'webhook', url, message: text }, signal)
  return wasPosted(answered) ? { posted: true } : refusal(answered, messages)
}

/** Slack answers a posted message with 200 and the word "ok" (docs: Sending messages using incoming webhooks). */
function wasPosted({ reply }: Answered): boolean {
  return reply.kind === 'text' && reply.httpStatus === 200 && reply.text.trim() === 'ok'
}

function refusal({ reply }: Answered, { notifications, reasons }: MainMessages): TestMessage {
  const outcome = classifyReply('webhook', reply)
  const { code } = outcome
  if (outcome.status === 'ok' || (outcome.status === 'inconclusive' && outcome.reason === 'hook-accepted')) {
    return { posted: false, code, ...notifications.testMessage.refused }
  }
  const { title, meaning } = reasons[outcome.reason]
  return { posted: false, code, title, meaning }
}
