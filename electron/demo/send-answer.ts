import type { ServerResponse } from 'node:http'
import type { Answer } from './answer.ts'
import type { Delivery } from './fault-plan.ts'
import type { AnswerPlan } from './front-desk.ts'

/** Sends an answer after so many ms. Its timers end with the connection, so that a closing server waits for none. */
export function sendAnswer(response: ServerResponse, { answer, delayMs, delivery }: AnswerPlan): void {
  if (delivery.kind === 'silent') return
  const timer = setTimeout(() => deliver(response, answer, delivery), delayMs)
  response.once('close', () => clearTimeout(timer))
}

function deliver(response: ServerResponse, answer: Answer, delivery: Delivery): void {
  if (delivery.kind === 'reset') {
    response.socket?.resetAndDestroy()
    return
  }
  const body = Buffer.from(answer.body, 'utf8')
  response.writeHead(answer.status, { ...answer.headers, 'content-length': body.length })
  if (delivery.kind === 'whole') response.end(body)
  if (delivery.kind === 'cut') cut(response, body)
  if (delivery.kind === 'drip') drip(response, body, delivery.everyMs)
}

function cut(response: ServerResponse, body: Buffer): void {
  response.write(body.subarray(0, Math.ceil(body.length / 2)), () => response.socket?.destroy())
}

function drip(response: ServerResponse, body: Buffer, everyMs: number): void {
  let sent = 0
  response.flushHeaders()
  const timer = setInterval(() => {
    response.write(body.subarray(sent, sent + 1))
    sent += 1
    if (sent >= body.length) response.end()
  }, everyMs)
  response.once('close', () => clearInterval(timer))
}
