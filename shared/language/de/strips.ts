import type { StripsMessages } from '../en/strips.ts'
import { number, plural } from './grammar.ts'

const incidents = (count: number) =>
  count === 0
    ? 'Keine Störungen'
    : `${number(count)} ${plural(count, { one: 'Störung', other: 'Störungen' })}`
const integrations = (count: number) =>
  `${number(count)} ${plural(count, { one: 'Integration', other: 'Integrationen' })}`
const watchedDays = (count: number) =>
  `${number(count)} ${plural(count, { one: 'beobachteten Tag', other: 'beobachteten Tagen' })}`

/** The overview of all integrations, in German. */
export const stripsMessages: StripsMessages = {
  title: 'Übersicht',
  summary: (count, workspaces, counts) =>
    `${integrations(count)}${workspaces > 1 ? ` in ${workspaces} Workspaces` : ''}: ${counts}`,
  unreadable: 'Die letzten 90 Tage konnten nicht gelesen werden.',
  tryAgain: 'Erneut versuchen',
  grid: 'Die letzten 90 Tage aller Integrationen',
  legend: 'Legende',
  legendNote: '90 Tage, heute ganz rechts',
  webhooks: 'Webhooks',
  webhook: 'Webhook',
  noWorkspace: 'Workspace noch nicht bekannt',
  incidents,
  figures: {
    notWatched: 'nicht beobachtet',
    allWatched: 'ganz beobachtet',
    of: (coverage) => `von ${coverage.replace('weniger als', 'unter')}`,
    watched: 'beobachtet',
  },
  nothingWatched: (count) => `Nichts wurde beobachtet. ${incidents(count)}.`,
  upOfAll: (share, count) => `Verfügbar: ${share} der Zeit, vollständig beobachtet. ${incidents(count)}.`,
  upOfWatched: (share, coverage, count) =>
    `Verfügbar: ${share} der Zeit, von der ${coverage} beobachtet wurden. ${incidents(count)}.`,
  inWorkspace: (name, workspace) => `${name} in ${workspace}`,
  noFailures: (days) => `Keine Störungen an ${watchedDays(days)}.`,
  failures: (failed, days) => `Störungen an ${number(failed)} von ${watchedDays(days)}.`,
  shares: {
    little: 'Weniger als ein Drittel der beobachteten Zeit',
    half: 'Etwa die Hälfte der beobachteten Zeit',
    most: 'Mehr als zwei Drittel der beobachteten Zeit',
  },
}
