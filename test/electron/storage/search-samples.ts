import type { Exchange } from '../../../shared/evidence.ts'
import { NINE } from '../../builders.ts'

/** An exchange with Slack in which nothing is said. */
export function exchangeOf(changes: Partial<Exchange> = {}): Exchange {
  return {
    check: 'auth',
    method: 'auth.test',
    host: 'slack.com',
    httpStatus: 200,
    code: null,
    requestId: null,
    startedAt: NINE,
    durationMs: 12,
    headers: {},
    reply: '',
    replyTruncated: false,
    networkError: null,
    ...changes,
  }
}
