import type { Fields } from './slack-state.ts'

/** Something that goes wrong between a question and its answer. */
export type Fault =
  /** Slack's own error of a Web API method, over HTTP 200; webhooks are untouched. */
  | { kind: 'error'; code: string; fields?: Fields }
  /** An answer given as it is. */
  | { kind: 'reply'; status: number; body: string; headers?: Record<string, string> }
  /** A web page over HTTP 200: a sign-in page in front of the network. */
  | { kind: 'captive-portal' }
  /** The page of an edge server: 500, 502, 503. */
  | { kind: 'server-error'; status: number }
  /** HTTP 429; null leaves Retry-After out. */
  | { kind: 'rate-limited'; retryAfterSeconds: number | null }
  /** HTTP 302 to another page of this server, which answers 200. */
  | { kind: 'redirect' }
  /** HTTP 200 without a body. */
  | { kind: 'empty' }
  /** The right answer, its body cut in the middle; the HTTP around it is whole. */
  | { kind: 'truncated' }
  /** A body of so many bytes. */
  | { kind: 'huge'; bytes: number }
  /** The right answer, so many ms late. Adds to every other fault. */
  | { kind: 'slow'; ms: number }
  /** Headers at once, then one byte of the body every so many ms. */
  | { kind: 'drip'; everyMs: number }
  /** Headers and half of the body, then the connection breaks. */
  | { kind: 'cut' }
  /** The connection breaks before any answer. */
  | { kind: 'reset' }
  /** No answer at all, until the client gives up or the server closes. */
  | { kind: 'silent' }

/** Which requests a fault touches: all that fit every field given; `{}` is the whole network. */
export type FaultTarget = {
  on?: 'api' | 'hooks'
  /** A workspace's id. */
  workspace?: string
  /** A bot's name. */
  bot?: string
  /** A Web API method. */
  method?: string
  /** A hook's name. */
  hook?: string
}

/** What a request turned out to be about: names only. */
export type Subject = {
  on: 'api' | 'hooks' | 'other'
  workspace: string | null
  bot: string | null
  method: string | null
  hook: string | null
}

/** Whether a fault with that target touches that request. */
export function touches(target: FaultTarget, subject: Subject): boolean {
  return (
    fits(target.on, subject.on) &&
    fits(target.workspace, subject.workspace) &&
    fits(target.bot, subject.bot) &&
    fits(target.method, subject.method) &&
    fits(target.hook, subject.hook)
  )
}

function fits(wanted: string | undefined, given: string | null): boolean {
  return wanted === undefined || wanted === given
}
