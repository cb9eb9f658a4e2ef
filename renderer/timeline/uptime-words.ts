import { reasonMessage } from '../../shared/messages.ts'
import type { Uptime } from '../../shared/timeline.ts'
import { duration, tookTime } from '../words/durations.ts'
import { numberWords } from '../words/numbers.ts'
import { percent, wholePercent } from '../words/shares.ts'

/** What is said of a period: the share that it was up, null where nothing was watched; the rest; what is less urgent. */
export type UptimeWords = { share: string | null; rest: string; aside: string }

/** How an integration did, in words. No share is ever rounded up: 100 % is said only of what was whole. */
export function uptimeWords(uptime: Uptime): UptimeWords {
  const share = uptime.uptime === null ? null : percent(uptime.uptime)
  return {
    share,
    rest: `${[coverageWords(uptime), ...incidentWords(uptime)].join('; ')}.`,
    aside: sentence([...reasonWords(uptime), ...answerWords(uptime)]),
  }
}

function coverageWords({ uptime, coverage }: Uptime): string {
  if (uptime === null) return 'Nothing was watched in this time'
  return coverage === 1 ? 'of the time, all of it watched' : `of the ${wholePercent(coverage)} we watched`
}

function incidentWords({ incidents, longestMs, recoveryMs, reasons }: Uptime): string[] {
  const [only] = reasons
  if (longestMs === null || !only) return ['no incidents']
  const length = duration(longestMs)
  const open = recoveryMs === null ? ['not recovered yet'] : []
  if (incidents === 1) return [`1 incident of ${length}, ${reasonMessage(only.reason).title}`, ...open]
  const told = `${numberWords(incidents)} incidents, the longest ${length}`
  return recoveryMs === null ? [told, ...open] : [told, `recovered in ${duration(recoveryMs)} on average`]
}

/** Why incidents came, where there was more than one. */
function reasonWords({ incidents, reasons }: Uptime): string[] {
  if (incidents < 2) return []
  const told = reasons.map(({ reason, count }) => {
    const { title } = reasonMessage(reason)
    return count === 1 ? title : `${title} ${numberWords(count)} times`
  })
  return [told.join(', ')]
}

function answerWords({ answers }: Uptime): string[] {
  if (!answers) return []
  const { mean, min, max } = answers
  return [`answers took ${tookTime(mean)} on average, ${tookTime(min)} to ${tookTime(max)}`]
}

function sentence(parts: readonly string[]): string {
  const text = parts.join('; ')
  return text && `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
