import type { Target } from '../../shared/ipc.ts'
import type { Counts, Face, IntegrationStatus, Overview } from '../../shared/overview.ts'
import { DAY } from '../../shared/time.ts'
import { type TrayCause, trayCauses } from './tray-causes.ts'

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
  demo: boolean
}

type ClockTime = (at: number) => string

const MENU_LIMIT = 10

const WORDS: Record<IntegrationStatus, string> = {
  failing: 'failing',
  acknowledged: 'acknowledged',
  confirming: 'being confirmed',
  warning: 'with a warning',
  inconclusive: 'could not be checked',
  stale: 'out of date',
  waiting: 'waiting',
  ok: 'ok',
  paused: 'paused',
}

/**
 * What the tray shows of an overview. `clockTime` writes a moment as the clock on the wall would ("09:14"): a tray
 * text stands until the next round, so that "40 s ago" would be wrong for most of its life.
 */
export function trayFace(overview: Overview, clockTime: ClockTime): TrayFace {
  const withStatus = (status: IntegrationStatus) =>
    overview.integrations.filter((each) => each.status === status)
  const unknown = withStatus('failing')
  const acknowledge = trayCauses(unknown)
  const known = trayCauses(withStatus('acknowledged')).map((each) => ({ ...each, acknowledged: true }))
  const causes = [...acknowledge.map((each) => ({ ...each, acknowledged: false })), ...known]
  const more = causes.slice(MENU_LIMIT).flatMap(({ incidentIds }) => incidentIds)
  return {
    face: overview.face,
    summary: summaryOf(overview, clockTime),
    failing: causes.slice(0, MENU_LIMIT).map(({ incidentIds: _, ...item }) => item),
    more: more.length,
    count: unknown.length,
    worst: causes[0]?.target ?? null,
    acknowledge: acknowledge.map(({ label, incidentIds }) => ({ label, incidentIds })),
    snoozedUntil: overview.snoozedUntil,
    paused: overview.pausedUntil !== null,
    demo: overview.demo,
  }
}

function summaryOf(overview: Overview, clockTime: ClockTime): string {
  const { integrations, counts, online, slackProblem, checkedAt } = overview
  if (integrations.length === 0) return 'no integrations yet'
  const parts = [...countParts(counts)]
  if (!online) parts.unshift('offline')
  else if (slackProblem) parts.unshift('Slack has a problem')
  if (checkedAt !== null) parts.push(`checked ${clockTime(checkedAt)}`)
  return [...parts, ...hushPart(overview, clockTime)].join(', ')
}

function countParts(counts: Counts): string[] {
  const order = Object.keys(WORDS) as IntegrationStatus[]
  return order.filter((status) => counts[status] > 0).map((status) => `${counts[status]} ${WORDS[status]}`)
}

/** Why no notification comes now. A snooze holds all of them, so that quiet hours add nothing to it. */
function hushPart({ at, pausedUntil, snoozedUntil, quietUntil }: Overview, clockTime: ClockTime): string[] {
  if (pausedUntil !== null) return []
  // A day ahead, the time alone would be taken for today's.
  const until = (end: number) => (end - at < DAY ? ` until ${clockTime(end)}` : '')
  if (snoozedUntil !== null) return [`snoozed${until(snoozedUntil)}`]
  return quietUntil === null ? [] : [`quiet${until(quietUntil)}`]
}
