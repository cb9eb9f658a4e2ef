import type { BarStatus, Period } from '../../timeline.ts'
import { phrase } from '../phrase.ts'
import { number, plural } from './grammar.ts'

const barStatus: Record<BarStatus | 'before', string> = {
  ok: 'OK',
  warning: 'Warning',
  failed: 'Failed',
  mixed: 'Failed in part',
  unknown: 'Nothing was seen',
  before: 'Before it was added',
}

const period: Record<Period, string> = {
  '24h': '24 h',
  '7d': '7 days',
  '30d': '30 days',
  '90d': '90 days',
  '1y': 'Year',
}

const last: Record<Period, string> = {
  '24h': 'the last 24 hours',
  '7d': 'the last 7 days',
  '30d': 'the last 30 days',
  '90d': 'the last 90 days',
  '1y': 'the last year',
}

/** A bar of the timeline tells this. Spans come as words. */
const bar = {
  watchedAll: 'Watched all of it',
  watched: (watched: string, of: string) => `Watched ${watched} of ${of}`,
  failedWatchedAll: (failed: string) => `Failed for ${failed}; watched all of it`,
  failedWatched: (failed: string, watched: string, of: string) =>
    `Failed for ${failed}; watched ${watched} of ${of}`,
  blind: 'Asleep, offline, closed or paused',
  ok: (count: number) => `${number(count)} ok`,
  warnings: (count: number) => `${number(count)} ${plural(count, { one: 'warning', other: 'warnings' })}`,
  failures: (count: number) => `${number(count)} failed`,
  unseen: (count: number) => `${number(count)} could not check`,
  took: (mean: string, min: string, max: string) => `Answers took ${mean} on average, ${min} to ${max}`,
  more: (count: number) => `and ${number(count)} more`,
}

/** How an integration did in a period. Clauses are strung together with semicolons. */
const uptime = {
  up: <T>(share: T, rest: string) => phrase`Up ${share} ${rest}`,
  nothingWatched: 'Nothing was watched in this time',
  ofAll: 'of the time, all of it watched',
  ofWatched: (coverage: string) => `of the ${coverage} we watched`,
  noIncidents: 'no incidents',
  oneIncident: (length: string, title: string) => `1 incident of ${length}, ${title}`,
  incidents: (count: number, longest: string) => `${number(count)} incidents, the longest ${longest}`,
  recovered: (mean: string) => `recovered in ${mean} on average`,
  notRecovered: 'not recovered yet',
  times: (title: string, count: number) => `${title} ${number(count)} times`,
  took: (mean: string, min: string, max: string) => `answers took ${mean} on average, ${min} to ${max}`,
}

/** Slack's own problems. */
const slack = {
  list: "Slack's own problems",
  all: (count: number) => `All ${number(count)} of Slack’s problems`,
  fewer: 'Fewer of Slack’s problems',
  /** `what` is the problem's title in Slack's words. */
  one: <T>(when: string, what: T) => phrase`Slack, ${when}: ${what}`,
  since: (time: string) => `since ${time}`,
  orLater: (span: string) => `${span} or later`,
  had: (what: string) => `Slack had a problem: ${what}`,
  hadMany: (count: number, what: string) => `Slack had ${number(count)} problems: ${what}`,
}

/** How long answers took. */
const answers = {
  title: 'Answer times',
  unreadable: 'The answer times could not be read.',
  none: 'Nothing answered in this time.',
  /** `half` and `most` stand for the lines of the chart; the times are written loudly. */
  summary: <T>({
    half,
    p50,
    most,
    p95,
  }: {
    half: (words: string) => T
    p50: T
    most: (words: string) => T
    p95: T
  }) =>
    phrase`${half('Half')} of the answers came within ${p50} (p50), ${most('95 of 100')} within ${p95} (p95).`,
  chart: (period: Period) => `Answer times of ${last[period]}`,
  noAnswers: 'No answers',
  point: (p50: string, p95: string) => `Half within ${p50}, 95 of 100 within ${p95}`,
  answers: (count: number) => `${number(count)} ${plural(count, { one: 'answer', other: 'answers' })}`,
  slowest: (stretch: string, p95: string) => `Slowest: ${stretch}, 95 of 100 within ${p95}.`,
  exactness: 'What is older than a week is told to within 5 %.',
}

/** The timeline and the chart of answer times. */
export const chartsMessages = {
  title: 'Timeline',
  unreadable: 'The timeline could not be read.',
  tryAgain: 'Try again',
  periods: 'Period',
  /** On its button. */
  period,
  bars: (period: Period) => `Bars of ${last[period]}`,
  /** The end of an axis. */
  now: 'now',
  barStatus,
  bar,
  uptime,
  slack,
  answers,
}
/** The timeline and the chart of answer times. */
export type ChartsMessages = typeof chartsMessages
