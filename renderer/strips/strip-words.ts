import type { WindowMessages } from '../../shared/language/messages.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import type { Strip, Strips } from '../../shared/strips.ts'
import type { ColumnWords } from '../words/columns.ts'
import { stretchWords } from '../words/stretches.ts'
import { failedDays, stripDay, watchedDays } from './strip-days.ts'

/**
 * The figures beside a strip: the share that it was up, of how much (with the word that may be left out where there is
 * little room), and all of it in a sentence.
 */
export type StripFigures = { share: string; of: string; watched: string; whole: string; incidents: string }

/** "99.93 %", "of 81 %", "watched", "3 incidents": no share is ever rounded up. */
export function stripFigures(
  { uptime, coverage, incidents }: Strip,
  { strips: words, count }: WindowMessages,
): StripFigures {
  const { figures } = words
  if (uptime === null) {
    const whole = words.nothingWatched(incidents)
    return { share: '–', of: figures.notWatched, watched: '', whole, incidents: '' }
  }
  const all = coverage === 1
  const share = count.percent(uptime)
  const watched = count.wholePercent(coverage)
  return {
    share,
    of: all ? figures.allWatched : figures.of(watched),
    watched: all ? '' : figures.watched,
    whole: all ? words.upOfAll(share, incidents) : words.upOfWatched(share, watched, incidents),
    incidents: incidents === 0 ? '' : words.incidents(incidents),
  }
}

/** "Reviews to #app-reviews in Acme. Failing. Failures on 3 of 90 days watched. Up 99.2 % of the 81 % we watched. 2 incidents." */
export function spokenStrip(
  view: IntegrationView,
  strip: Strip | undefined,
  messages: WindowMessages,
): string {
  const { name, workspace, status } = view
  const who = workspace === null ? name : messages.strips.inWorkspace(name, workspace)
  const stands = `${who}. ${messages.status.integration[status]}.`
  if (!strip) return stands
  const { whole } = stripFigures(strip, messages)
  return [stands, failuresWords(strip, messages), whole].filter(Boolean).join(' ')
}

/** "Failures on 3 of 90 days watched."; of what was never watched its figures say so. */
function failuresWords({ days }: Strip, { strips: words }: WindowMessages): string {
  const watched = watchedDays(days)
  if (watched === 0) return ''
  const failed = failedDays(days)
  return failed === 0 ? words.noFailures(watched) : words.failures(failed, watched)
}

/** What a day of a strip tells. */
export function dayWords(
  strip: Strip | undefined,
  index: number,
  { strips: { edges, at }, messages }: { strips: Strips; messages: WindowMessages },
): ColumnWords {
  const from = edges[index] ?? at
  const when = stretchWords({ from, to: edges[index + 1] ?? from }, { period: '90d', at }, messages)
  const day = strip ? stripDay(strip.days, index) : 'unknown'
  const { barStatus } = messages.charts
  if (day !== 'little' && day !== 'half' && day !== 'most') return { when, status: barStatus[day], lines: [] }
  return { when, status: barStatus.mixed, lines: [messages.strips.shares[day]] }
}
