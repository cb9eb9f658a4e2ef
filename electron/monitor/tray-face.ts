import { reasonMessage } from '../../shared/messages.ts'
import type { Counts, Face, IntegrationStatus, IntegrationView, Overview } from '../../shared/overview.ts'

/** A failing integration as a line of the tray's menu. */
export type TrayItem = { label: string; integrationId: string; incidentId: string; at: number }

/** Everything that the tray shows, as data: the icon's face, the tooltip and the menu's changing part. */
export type TrayFace = {
  face: Face
  /** "2 failing, 9 ok, checked 09:14" */
  summary: string
  /** Failing integrations, at most 10, newest incident first. */
  failing: TrayItem[]
  /** How many failing ones are not listed. */
  more: number
  paused: boolean
  demo: boolean
}

const MENU_LIMIT = 10

const WORDS: Record<IntegrationStatus, string> = {
  failing: 'failing',
  confirming: 'being confirmed',
  warning: 'with a warning',
  inconclusive: 'not seen',
  stale: 'out of date',
  waiting: 'waiting',
  ok: 'ok',
  paused: 'paused',
}

/**
 * What the tray shows of an overview. `clockTime` writes a moment as the clock on the wall would ("09:14"): a tray
 * text stands until the next round, so that "40 s ago" would be wrong for most of its life.
 */
export function trayFace(overview: Overview, clockTime: (at: number) => string): TrayFace {
  const failing = overview.integrations.filter((each) => each.status === 'failing')
  return {
    face: overview.face,
    summary: summaryOf(overview, clockTime),
    failing: failing.slice(0, MENU_LIMIT).flatMap(trayItem),
    more: Math.max(0, failing.length - MENU_LIMIT),
    paused: overview.pausedUntil !== null,
    demo: overview.demo,
  }
}

function trayItem({ id, name, incident }: IntegrationView): TrayItem[] {
  if (!incident) return []
  const label = `${name}: ${reasonMessage(incident.reason).title}`
  return [{ label, integrationId: id, incidentId: incident.id, at: incident.firstBadAt }]
}

function summaryOf(
  { integrations, counts, online, slackProblem, checkedAt }: Overview,
  clockTime: (at: number) => string,
): string {
  if (integrations.length === 0) return 'no integrations yet'
  const parts = [...countParts(counts)]
  if (!online) parts.unshift('offline')
  else if (slackProblem) parts.unshift('Slack has a problem')
  if (checkedAt !== null) parts.push(`checked ${clockTime(checkedAt)}`)
  return parts.join(', ')
}

function countParts(counts: Counts): string[] {
  const order = Object.keys(WORDS) as IntegrationStatus[]
  return order.filter((status) => counts[status] > 0).map((status) => `${counts[status]} ${WORDS[status]}`)
}
