import { number, plural } from './grammar.ts'

const incidents = (count: number) =>
  count === 0 ? 'No incidents' : `${number(count)} ${plural(count, { one: 'incident', other: 'incidents' })}`
const integrations = (count: number) =>
  `${number(count)} ${plural(count, { one: 'integration', other: 'integrations' })}`
const watchedDays = (count: number) =>
  `${number(count)} ${plural(count, { one: 'day watched', other: 'days watched' })}`

/** The overview of all integrations. */
export const stripsMessages = {
  title: 'Overview',
  /** `counts` says how many stand how: "2 failing, 9 ok". */
  summary: (count: number, workspaces: number, counts: string) =>
    `${integrations(count)}${workspaces > 1 ? ` in ${workspaces} workspaces` : ''}: ${counts}`,
  unreadable: 'The last 90 days could not be read.',
  tryAgain: 'Try again',
  grid: 'The last 90 days of all integrations',
  legend: 'Legend',
  legendNote: '90 days, today at the right',
  webhooks: 'Webhooks',
  webhook: 'Webhook',
  noWorkspace: 'Workspace not known yet',
  incidents,
  /** The figures beside a strip; `watched` may be left out where there is little room. */
  figures: {
    notWatched: 'not watched',
    allWatched: 'all watched',
    of: (coverage: string) => `of ${coverage.replace('less than', 'under')}`,
    watched: 'watched',
  },
  /** The same in sentences. */
  nothingWatched: (count: number) => `Nothing was watched. ${incidents(count)}.`,
  upOfAll: (share: string, count: number) =>
    `Up ${share} of the time, all of it watched. ${incidents(count)}.`,
  upOfWatched: (share: string, coverage: string, count: number) =>
    `Up ${share} of the ${coverage} we watched. ${incidents(count)}.`,
  inWorkspace: (name: string, workspace: string) => `${name} in ${workspace}`,
  noFailures: (days: number) => `No failures on ${watchedDays(days)}.`,
  failures: (failed: number, days: number) => `Failures on ${number(failed)} of ${watchedDays(days)}.`,
  /** How much of what was watched in a day had failed. */
  shares: {
    little: 'Less than a third of what was watched',
    half: 'About half of what was watched',
    most: 'More than two thirds of what was watched',
  },
}
/** The overview of all integrations. */
export type StripsMessages = typeof stripsMessages
