import { randomBytes } from 'node:crypto'
import { type Answer, pageAnswer } from './answer.ts'
import { answerApi, callerOf, failApi } from './api-answer.ts'
import type { Call } from './call.ts'
import type { Fault, Subject } from './fault.ts'
import { answerFaultOf, type Delivery, delayOf, deliveryOf, faultyAnswer } from './fault-plan.ts'
import { answerHook, hookAt } from './hook-answer.ts'
import type { LoggedRequest, RequestLog } from './request-log.ts'
import type { SlackWorld } from './slack-world.ts'

/** Where calls are answered: the workspaces, what is in the way, and the log. */
export type FrontDesk = { world: SlackWorld; log: RequestLog }

/** An answer and how it goes out. */
export type AnswerPlan = { answer: Answer; delayMs: number; delivery: Delivery }

/** Decides the answer to a call and logs it. Knows nothing of connections. */
export function planAnswer(desk: FrontDesk, call: Call): AnswerPlan {
  const subject = subjectOf(desk.world, call)
  const faults = desk.world.faultsOn(subject)
  const delivery = deliveryOf(faults)
  const answer = withRequestId(withFault(desk, call, faults), faults)
  const isSent = delivery.kind !== 'reset' && delivery.kind !== 'silent'
  desk.log.add(logged(call, subject, isSent ? answer.status : 0))
  return { answer, delayMs: delayOf(faults), delivery }
}

/** What a call is about, as names. */
function subjectOf(world: SlackWorld, call: Call): Subject {
  const nothing = { on: 'other' as const, workspace: null, bot: null, method: null, hook: null }
  if (call.kind === 'other') return nothing
  if (call.kind === 'api') {
    const bot = callerOf(world.state(), call)
    const workspace = bot?.workspace.id ?? null
    return { ...nothing, on: 'api', workspace, bot: bot?.name ?? null, method: call.method }
  }
  const hook = hookAt(world.state(), call)
  return { ...nothing, on: 'hooks', workspace: hook?.workspace.id ?? null, hook: hook?.name ?? null }
}

/** The answer under the newest fault. A message counts as posted only where Slack itself was reached. */
function withFault(desk: FrontDesk, call: Call, faults: readonly Fault[]): Answer {
  const fault = answerFaultOf(faults)
  if (fault === null || fault.kind === 'truncated') {
    const right = rightAnswer(desk, call)
    return fault === null ? right : faultyAnswer(fault, right, call.kind === 'hook')
  }
  if (fault.kind !== 'error') return faultyAnswer(fault, pageAnswer(200, '', ''), call.kind === 'hook')
  if (call.kind !== 'api') return rightAnswer(desk, call)
  return failApi(call, callerOf(desk.world.state(), call), fault.code, fault.fields ?? {})
}

function rightAnswer({ world, log }: FrontDesk, call: Call): Answer {
  if (call.kind === 'api') return answerApi(world.state(), call)
  if (call.kind === 'other') return otherAnswer(call.path)
  const { answer, posted } = answerHook(world.state(), call)
  const hook = hookAt(world.state(), call)?.name ?? null
  if (posted !== null) log.addPost({ at: Date.now(), hook, text: posted })
  return answer
}

/** The page that redirects lead to answers 200: whoever follows one takes a broken address for a healthy one. */
function otherAnswer(path: string): Answer {
  return path === '/'
    ? pageAnswer(200, 'Demo workspace', 'This is not Slack.')
    : pageAnswer(404, 'Not found', 'There is no such page.')
}

/** Slack numbers each answer; what stands in front of it (a portal, an edge server) does not. */
function withRequestId(answer: Answer, faults: readonly Fault[]): Answer {
  const foreign = ['captive-portal', 'server-error', 'redirect'].includes(answerFaultOf(faults)?.kind ?? '')
  if (foreign) return answer
  return { ...answer, headers: { ...answer.headers, 'x-slack-req-id': randomBytes(16).toString('hex') } }
}

function logged(call: Call, subject: Subject, status: number): LoggedRequest {
  return {
    at: Date.now(),
    on: subject.on,
    httpMethod: call.httpMethod,
    method: subject.method ?? call.httpMethod,
    credential: subject.bot ?? subject.hook,
    channel: call.kind === 'api' ? (call.args.channel ?? null) : null,
    status,
  }
}
