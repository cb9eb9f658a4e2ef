import type { Bar } from './history.ts'
import type { FailureReason } from './outcome.ts'
import type { SlackProblem } from './slack-problem.ts'

/** The stretches of time that a timeline can show, the shortest first. */
export const periods = ['24h', '7d', '30d', '90d', '1y'] as const
/** A stretch of time that ends now. */
export type Period = (typeof periods)[number]

/** What a bar shows. `mixed` failed and did not fail; of `unknown` nobody could see anything: asleep, offline, closed. */
export type BarStatus = 'ok' | 'warning' | 'failed' | 'mixed' | 'unknown'

/** A bar of a timeline. */
export type TimelineBar = Bar & { status: BarStatus }

/** An incident as a timeline tells it. All times are ms since 1970. */
export type TimelineIncident = {
  id: string
  /** Its first failed result. */
  from: number
  /** Its confirmed recovery; null while it is open. */
  to: number | null
  /** Its newest failed result. */
  lastBadAt: number
  reason: FailureReason
  code: string
}

/** How an integration did in a period. */
export type Uptime = {
  /** How much of the period (ms) has passed since the integration was added. */
  periodMs: number
  watchedMs: number
  failedMs: number
  /** The share of the period that was watched: 0 to 1. */
  coverage: number
  /** The share of the watched time in which it did not fail, 0 to 1; null when nothing was watched. */
  uptime: number | null
  /** Incidents that were open at some time of it, also those that began before. */
  incidents: number
  /** How long (ms) the longest of them has failed for certain, as a whole; null without one. */
  longestMs: number | null
  /** How long (ms) those that ended took on average, from the first failed result to the recovery; null without one. */
  recoveryMs: number | null
  /** How many incidents had which reason, the most frequent first. */
  reasons: { reason: FailureReason; count: number }[]
  /** How long (ms) answers took; null without one. Their percentiles are told by Latency (shared/latency.ts). */
  answers: { mean: number; min: number; max: number } | null
}

/** The timeline of an integration, as of `at` (ms since 1970). */
export type Timeline = {
  period: Period
  at: number
  /** When the integration was added: time before it is not counted. */
  addedAt: number
  /** Oldest first, without a gap; the last one ends after `at`. */
  bars: TimelineBar[]
  /** The newest incidents of the period, newest first. */
  incidents: TimelineIncident[]
  /** Slack's own trouble in the period, as far as Redbar saw it, oldest first. */
  slackProblems: SlackProblem[]
  uptime: Uptime
}
