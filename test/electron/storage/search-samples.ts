import type { Exchange } from '../../../shared/evidence.ts'
import type { HistoryFilter } from '../../../shared/search.ts'
import { NINE } from '../../builders.ts'

/** A filter that lets everything through. */
export const ANYTHING: HistoryFilter = {
  integrationIds: null,
  statuses: null,
  reasons: null,
  code: null,
  text: null,
  from: null,
  to: null,
}

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
