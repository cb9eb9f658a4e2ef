import type { WindowMessages } from '../../shared/language/messages.ts'
import type { Uptime } from '../../shared/timeline.ts'

/** What is said of a period: the share that it was up, null where nothing was watched; the rest; what is less urgent. */
export type UptimeWords = { share: string | null; rest: string; aside: string }

/** How an integration did, in words. No share is ever rounded up: 100 % is said only of what was whole. */
export function uptimeWords(uptime: Uptime, messages: WindowMessages): UptimeWords {
  const share = uptime.uptime === null ? null : messages.count.percent(uptime.uptime)
  return {
    share,
    rest: `${[coverageWords(uptime, messages), ...incidentWords(uptime, messages)].join('; ')}.`,
    aside: sentence([...reasonWords(uptime, messages), ...answerWords(uptime, messages)]),
  }
}

function coverageWords({ uptime, coverage }: Uptime, { charts, count }: WindowMessages): string {
  if (uptime === null) return charts.uptime.nothingWatched
  return coverage === 1 ? charts.uptime.ofAll : charts.uptime.ofWatched(count.wholePercent(coverage))
}

function incidentWords(
  { incidents, longestMs, recoveryMs, reasons }: Uptime,
  { charts: { uptime: words }, time: { duration }, reasons: titles }: WindowMessages,
): string[] {
  const [only] = reasons
  if (longestMs === null || !only) return [words.noIncidents]
  const length = duration(longestMs)
  const open = recoveryMs === null ? [words.notRecovered] : []
  if (incidents === 1) return [words.oneIncident(length, titles[only.reason].title), ...open]
  const told = words.incidents(incidents, length)
  return recoveryMs === null ? [told, ...open] : [told, words.recovered(duration(recoveryMs))]
}

/** Why incidents came, where there was more than one. */
function reasonWords(
  { incidents, reasons }: Uptime,
  { charts: { uptime: words }, reasons: titles }: WindowMessages,
): string[] {
  if (incidents < 2) return []
  const told = reasons.map(({ reason, count }) => {
    const { title } = titles[reason]
    return count === 1 ? title : words.times(title, count)
  })
  return [told.join(', ')]
}

function answerWords({ answers }: Uptime, { charts, time: { took } }: WindowMessages): string[] {
  if (!answers) return []
  const { mean, min, max } = answers
  return [charts.uptime.took(took(mean), took(min), took(max))]
}

function sentence(parts: readonly string[]): string {
  const text = parts.join('; ')
  return text && `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
