import type { Target } from '../../shared/ipc.ts'
import {
  BY_URGENCY,
  type Counts,
  type Face,
  type IntegrationStatus,
  type Overview,
} from '../../shared/overview.ts'
import { DAY } from '../../shared/time.ts'
import { type TrayCause, type TrayWords, trayCauses } from './tray-causes.ts'

/** What fails for one cause as a line of the tray's menu. `target` is its first incident. */
export type TrayItem = { label: string; target: Target; acknowledged: boolean }

/** Everything that the tray shows, as data: the icon's face, the tooltip, the number and the menu's changing part. */
export type TrayFace = {
  face: Face
  /** "2 failing, 1 acknowledged, 9 ok, checked 09:14, quiet until 07:00" */
  summary: string
  /** What fails, by cause, at most 10: what is not acknowledged first, among it the newest incident. */
  failing: TrayItem[]
  /** How many failing integrations are in none of these. */
  more: number
  /** How many fail and are not acknowledged. */
  count: number
  /** The incident to look at first, or null when nothing fails. */
  worst: Target | null
  /** What is not acknowledged, by cause. */
  acknowledge: Pick<TrayCause, 'label' | 'incidentIds'>[]
  /** All notifications are snoozed until then (ms since 1970); null when they are not. */
  snoozedUntil: number | null
  paused: boolean
  /** The gravest thing about Redbar itself, which whoever never opens the window would not read; null for none. */
  notice: string | null
  demo: boolean
}

const MENU_LIMIT = 10

/**
 * What the tray shows of an overview. Moments are written as the clock on the wall shows them ("09:14"): a tray text
 * stands until the next round, so that "40 s ago" would be wrong for most of its life.
 */
export function trayFace(overview: Overview, messages: TrayWords): TrayFace {
  const withStatus = (status: IntegrationStatus) =>
    overview.integrations.filter((each) => each.status === status)
  const unknown = withStatus('failing')
  const acknowledge = trayCauses(unknown, messages)
  const known = trayCauses(withStatus('acknowledged'), messages).map((each) => ({
    ...each,
    acknowledged: true,
  }))
  const causes = [...acknowledge.map((each) => ({ ...each, acknowledged: false })), ...known]
  const more = causes.slice(MENU_LIMIT).flatMap(({ incidentIds }) => incidentIds)
  return {
    face: overview.face,
    summary: summaryOf(overview, messages),
    failing: causes.slice(0, MENU_LIMIT).map(({ incidentIds: _, ...item }) => item),
    more: more.length,
    count: unknown.length,
    worst: causes[0]?.target ?? null,
    acknowledge: acknowledge.map(({ label, incidentIds }) => ({ label, incidentIds })),
    snoozedUntil: overview.snoozedUntil,
    paused: overview.pausedUntil !== null,
    notice: overview.notices.find(({ severity }) => severity === 'error')?.title ?? null,
    demo: overview.demo,
  }
}

function summaryOf(overview: Overview, messages: TrayWords): string {
  const { integrations, counts, online, slackProblem, checkedAt } = overview
  const { summary } = messages.tray
  if (integrations.length === 0) return summary.nothing
  const parts = countParts(counts, messages)
  if (!online) parts.unshift(summary.offline)
  else if (slackProblem) parts.unshift(summary.slackProblem)
  if (checkedAt !== null) parts.push(summary.checked(messages.time.shortClock(checkedAt)))
  return [...parts, ...hushPart(overview, messages)].join(', ')
}

function countParts(counts: Counts, { tray: { summary } }: TrayWords): string[] {
  const present = BY_URGENCY.filter((status) => counts[status] > 0)
  return present.map((status) => summary.counts[status](counts[status]))
}

/** Why no notification comes now. A snooze holds all of them, so that quiet hours add nothing to it. */
function hushPart(overview: Overview, { tray: { summary }, time }: TrayWords): string[] {
  const { at, pausedUntil, snoozedUntil, quietUntil } = overview
  if (pausedUntil !== null) return []
  // A day ahead, the time alone would be taken for today's.
  const isSoon = (end: number) => end - at < DAY
  if (snoozedUntil !== null) {
    return [isSoon(snoozedUntil) ? summary.snoozedUntil(time.shortClock(snoozedUntil)) : summary.snoozed]
  }
  if (quietUntil === null) return []
  return [isSoon(quietUntil) ? summary.quietUntil(time.shortClock(quietUntil)) : summary.quiet]
}
