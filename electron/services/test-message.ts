import type { TestMessage } from '../../shared/ipc.ts'
import { reasonMessage } from '../../shared/messages.ts'
import { classifyReply } from '../monitor/classify.ts'
import type { Answered, SlackGateway } from '../ports.ts'

/** What is posted: it says who sent it and that nobody has to do anything. */
const TEXT =
  'Redbar: this is a test message. Somebody pressed "Send a test message" to see whether it arrives.'

/** Posts a test message through a webhook and says what came of it. Only for a person who asked and confirmed. */
export async function sendTestMessage(
  slack: SlackGateway,
  url: string,
  signal: AbortSignal,
): Promise<TestMessage> {
  const answered = await slack.ask({ check: 'webhook', url, message: TEXT }, signal)
  return wasPosted(answered) ? { posted: true } : refusal(answered)
}

/** Slack answers a posted message with 200 and the word "ok" (docs: Sending messages using incoming webhooks). */
function wasPosted({ reply }: Answered): boolean {
  return reply.kind === 'text' && reply.httpStatus === 200 && reply.text.trim() === 'ok'
}

function refusal({ reply }: Answered): TestMessage {
  const outcome = classifyReply('webhook', reply)
  const { code } = outcome
  if (outcome.status === 'ok' || (outcome.status === 'inconclusive' && outcome.reason === 'hook-accepted')) {
    return {
      posted: false,
      code,
      title: 'Slack did not take the message',
      meaning: 'Its answer was not the usual "ok".',
    }
  }
  const { title, meaning } = reasonMessage(outcome.reason)
  return { posted: false, code, title, meaning }
}
