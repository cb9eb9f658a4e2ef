import type { Exchange } from '../shared/evidence.ts'
import type { SlackReply } from './monitor/slack-reply.ts'
import type { Testimony } from './monitor/witness.ts'

/** One question to Slack. */
export type Question =
  | { check: 'auth'; apiUrl: string; token: string }
  | { check: 'channel'; apiUrl: string; token: string; channel: string }
  /** With a `message` it is posted, which only a person may ask for; without, nothing can be. */
  | { check: 'webhook'; url: string; message?: string }

/** The answer: what a verdict is made from, and what is kept to show. Both are free of secrets. */
export type Answered = { reply: SlackReply; exchange: Exchange }

/** Asks Slack. Never throws, never retries, never sleeps; ends within its deadline or soon after `signal` aborts. */
export type SlackGateway = {
  ask(question: Question, signal: AbortSignal): Promise<Answered>
}

/** Where a workspace's channels are looked up while something is set up. */
export type ChannelDirectory = {
  /**
   * A page of the channels of these types (comma-separated, docs: conversations.list) that a token may see. Never throws,
   * retries or sleeps; ends within its deadline or soon after `signal` aborts.
   */
  list(
    page: { apiUrl: string; token: string; types: string; cursor: string | null },
    signal: AbortSignal,
  ): Promise<SlackReply>
}

/** Says whether trouble is this computer's, Slack's, or an integration's. */
export type Witness = {
  /**
   * Asks `api.test` at that address, without a token, and Slack's status page where it speaks of the host. Never
   * throws; ends within its deadline or soon after `signal` aborts.
   */
  testify(apiUrl: string, signal: AbortSignal): Promise<Testimony>
}
