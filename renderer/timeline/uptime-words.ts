import { reasonMessage } from '../../shared/messages.ts'
import type { Uptime } from '../../shared/timeline.ts'
import { duration, tookTime } from '../words/durations.ts'
import { numberWords } from '../words/numbers.ts'

/** What is said of a period: the share first, then what belongs to it, and what else is known. */
export type UptimeWords = { share: string | null; of: string; more: string[] }

/** How an integration did, in words. No share is ever rounded up: 100 % is said of what was whole. */
export function uptimeWords(uptime: Uptime): UptimeWords {
  if (uptime.uptime === null) {
    return { share: null, of: 'Nothing was watched in this time', more: incidentWords(uptime) }
  }
  const { coverage, answers } = uptime
  const of = coverage === 1 ? 'of the time, all of it watched' : `of the ${wholePercent(coverage)} we watched`
  return {
    share: percent(uptime.uptime),
    of,
    more: [
      ...incidentWords(uptime),
      ...(answers ? [`answers took ${tookTime(answers.mean)} on average`] : []),
    ],
  }
}

/** "Access revoked in Slack, 2 times": why incidents came, where there was more than one. */
export function reasonWords({ incidents, reasons }: Uptime): string[] {
  if (incidents < 2) return []
  return reasons.map(({ reason, count }) =>
    count === 1 ? reasonMessage(reason).title : `${reasonMessage(reason).title}, ${numberWords(count)} times`,
  )
}

function incidentWords({ incidents, longestMs, recoveryMs, reasons }: Uptime): string[] {
  const [only] = reasons
  if (longestMs === null || !only) return ['no incidents']
  const length = duration(longestMs)
  const told =
    incidents === 1
      ? `1 incident of ${length}: ${reasonMessage(only.reason).title}`
      : `${numberWords(incidents)} incidents, the longest ${length}`
  if (recoveryMs === null) return [told, 'not recovered yet']
  // Of one that is over, its length says the same.
  return incidents === 1 ? [told] : [told, `recovered in ${duration(recoveryMs)} on average`]
}

/** "99.93 %", cut off after two places. */
function percent(share: number): string {
  return `${Math.floor(share * 10_000 + 1e-6) / 100} %`
}

function wholePercent(share: number): string {
  return share < 0.01 ? 'less than 1 %' : `${Math.floor(share * 100 + 1e-9)} %`
}
