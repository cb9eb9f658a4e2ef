import { type Answer, jsonAnswer, pageAnswer, wordAnswer } from './answer.ts'
import type { Fault } from './fault.ts'

/** How an answer goes out. */
export type Delivery =
  | { kind: 'whole' }
  | { kind: 'drip'; everyMs: number }
  | { kind: 'cut' }
  | { kind: 'reset' }
  | { kind: 'silent' }

/** A fault that stands in the way of the answer itself. */
export type AnswerFault = Exclude<Fault, { kind: 'slow' | Delivery['kind'] }>

/** How late an answer comes because of these faults, in ms. */
export function delayOf(faults: readonly Fault[]): number {
  return faults.reduce((sum, fault) => sum + (fault.kind === 'slow' ? fault.ms : 0), 0)
}

/** How an answer goes out under these faults; the newest (first) decides. */
export function deliveryOf(faults: readonly Fault[]): Delivery {
  return faults.find(isDelivery) ?? { kind: 'whole' }
}

/** The newest fault that changes the answer, or null. */
export function answerFaultOf(faults: readonly Fault[]): AnswerFault | null {
  return faults.find(isAnswerFault) ?? null
}

function isDelivery(fault: Fault): fault is Extract<Fault, { kind: Delivery['kind'] }> {
  return ['drip', 'cut', 'reset', 'silent'].includes(fault.kind)
}

function isAnswerFault(fault: Fault): fault is AnswerFault {
  return fault.kind !== 'slow' && !isDelivery(fault)
}

/** What stands in for the answer under a fault that needs to know nothing of Slack. */
export function faultyAnswer(
  fault: Exclude<AnswerFault, { kind: 'error' }>,
  right: Answer,
  isHook: boolean,
): Answer {
  switch (fault.kind) {
    case 'reply':
      return { ...wordAnswer(fault.status, fault.body), headers: replyHeaders(fault.headers) }
    case 'captive-portal':
      return pageAnswer(200, 'Sign in to Harbour Wi-Fi', 'Accept the terms of use to go online.')
    case 'server-error':
      return pageAnswer(fault.status, `${fault.status} Server Error`, 'Something went wrong on our side.')
    case 'rate-limited':
      return rateLimited(fault.retryAfterSeconds, isHook)
    case 'redirect':
      return { ...wordAnswer(302, ''), headers: replyHeaders({ location: '/' }) }
    case 'empty':
      return { ...right, status: 200, body: '' }
    case 'truncated':
      return { ...right, body: right.body.slice(0, Math.floor(right.body.length / 2)) }
    case 'huge':
      return { ...right, body: 'x'.repeat(fault.bytes) }
  }
}

function replyHeaders(headers: Record<string, string> = {}): Record<string, string> {
  return { 'content-type': 'text/html; charset=utf-8', ...headers }
}

/** A webhook repeats the wait in its body, and spells the code otherwise (seen: alertmanager #3189). */
function rateLimited(seconds: number | null, isHook: boolean): Answer {
  const headers: Record<string, string> = seconds === null ? {} : { 'retry-after': String(seconds) }
  const body = isHook
    ? { retry_after: seconds ?? 1, ok: false, error: 'rate_limited' }
    : { ok: false, error: 'ratelimited' }
  return jsonAnswer(body, headers, 429)
}
