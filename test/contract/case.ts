import type { DemoServer } from '../../electron/demo/demo-server.ts'
import type { Fault } from '../../electron/demo/fault.ts'
import type { CheckKind } from '../../shared/outcome.ts'
import type { Answering } from '../electron/slack/odd-server.ts'

/** What one answer has to come to. */
export type Expected = {
  /** `failed http-404 permanent (HTTP 404)`; without the code in brackets any code will do. */
  verdict: string
  /** How long we are asked to wait, in ms; null when nobody said. Looked at only where given. */
  waitMs?: number | null
  /** What the evidence notes besides the names. Looked at only where given. */
  notes?: readonly string[]
}

/** A place of its own in the demo: a bot in a channel, and a webhook. */
export type Place = { slack: DemoServer; bot: string; channel: string; hook: string }

/** Who answers. */
export type Scene =
  | { at: 'demo'; arrange(place: Place): void }
  | { at: 'odd-server'; answering: Answering; tls?: boolean; host?: string }
  | { at: 'closed-port' }
  | { at: 'unknown-name' }

/** One line of the contract: who answers, what is asked, and what each check has to find. */
export type Case = { name: string; scene: Scene; expected: Partial<Record<CheckKind, Expected>> }

/** The same verdict for every check. */
export function all(verdict: string): Record<CheckKind, Expected> {
  return { auth: { verdict }, channel: { verdict }, webhook: { verdict } }
}

/** One verdict for both questions to the Web API, another for the webhook. */
export function each(api: string, webhook: string): Record<CheckKind, Expected> {
  return { auth: { verdict: api }, channel: { verdict: api }, webhook: { verdict: webhook } }
}

/** A demo in which something goes wrong on the way to that place alone. */
export function impaired(fault: Fault): Scene {
  return {
    at: 'demo',
    arrange({ slack, bot, hook }) {
      slack.impair(fault, { bot })
      slack.impair(fault, { hook })
    },
  }
}

/** A demo that answers so, word for word. */
export function replies(status: number, body: string, headers?: Record<string, string>): Scene {
  return impaired({ kind: 'reply', status, body, ...(headers && { headers }) })
}
