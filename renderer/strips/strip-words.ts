import type { IntegrationView } from '../../shared/overview.ts'
import type { Strip, StripDay, Strips } from '../../shared/strips.ts'
import { barStatusWord } from '../words/bar-status.ts'
import type { ColumnWords } from '../words/columns.ts'
import { numberWords } from '../words/numbers.ts'
import { percent, wholePercent } from '../words/shares.ts'
import { statusWord } from '../words/status-words.ts'
import { stretchWords } from '../words/stretches.ts'
import { failedDays, stripDay, watchedDays } from './strip-days.ts'

/**
 * The figures beside a strip: the share that it was up, of how much (with the word that may be left out where there is
 * little room), and all of it in a sentence.
 */
export type StripFigures = { share: string; of: string; watched: string; whole: string; incidents: string }

/** "99.93 %", "of 81 %", "watched", "3 incidents": no share is ever rounded up. */
export function stripFigures({ uptime, coverage, incidents }: Strip): StripFigures {
  const count = incidents === 0 ? 'No incidents' : incidentsWords(incidents)
  if (uptime === null) {
    return {
      share: '–',
      of: 'not watched',
      watched: '',
      whole: `Nothing was watched. ${count}.`,
      incidents: '',
    }
  }
  const all = coverage === 1
  const whole = all
    ? `Up ${percent(uptime)} of the time, all of it watched`
    : `Up ${percent(uptime)} of the ${wholePercent(coverage)} we watched`
  return {
    share: percent(uptime),
    of: all ? 'all watched' : `of ${wholePercent(coverage).replace('less than', 'under')}`,
    watched: all ? '' : 'watched',
    whole: `${whole}. ${count}.`,
    incidents: incidents === 0 ? '' : incidentsWords(incidents),
  }
}

/** "Reviews to #app-reviews in Acme. Failing. Failures on 3 of 90 days watched. Up 99.2 % of the 81 % we watched. 2 incidents." */
export function spokenStrip(view: IntegrationView, strip: Strip | undefined): string {
  const { name, workspace, status } = view
  const who = workspace === null ? name : `${name} in ${workspace}`
  const stands = `${who}. ${statusWord[status]}.`
  if (!strip) return stands
  return [stands, failuresWords(strip), stripFigures(strip).whole].filter(Boolean).join(' ')
}

/** "Failures on 3 of 90 days watched."; of what was never watched its figures say so. */
function failuresWords({ days }: Strip): string {
  const watched = watchedDays(days)
  if (watched === 0) return ''
  const failed = failedDays(days)
  const of = watched === 1 ? '1 day watched' : `${watched} days watched`
  return failed === 0 ? `No failures on ${of}.` : `Failures on ${failed} of ${of}.`
}

/** What a day of a strip tells. */
export function dayWords(strip: Strip | undefined, index: number, { edges, at }: Strips): ColumnWords {
  const from = edges[index] ?? at
  const when = stretchWords({ from, to: edges[index + 1] ?? from }, { period: '90d', at })
  const day = strip ? stripDay(strip.days, index) : 'unknown'
  const share = SHARES[day]
  return { when, status: share ? barStatusWord.mixed : wordOf(day), lines: share ? [share] : [] }
}

const SHARES: Partial<Record<StripDay, string>> = {
  little: 'Less than a third of what was watched',
  half: 'About half of what was watched',
  most: 'More than two thirds of what was watched',
}

function wordOf(day: StripDay): string {
  return day === 'little' || day === 'half' || day === 'most' ? barStatusWord.mixed : barStatusWord[day]
}

function incidentsWords(count: number): string {
  return count === 1 ? '1 incident' : `${numberWords(count)} incidents`
}
