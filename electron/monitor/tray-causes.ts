import type { Incident } from '../../shared/incident.ts'
import type { Target } from '../../shared/ipc.ts'
import type { MainMessages } from '../../shared/language/messages.ts'
import type { IntegrationView } from '../../shared/overview.ts'

/** The open incidents of one cause: what can be looked at, and acknowledged, at once. `target` is the first of them. */
export type TrayCause = { label: string; incidentIds: string[]; target: Target }

/** The messages that the tray is written with. */
export type TrayWords = Pick<MainMessages, 'tray' | 'reasons' | 'time'>

/** Puts failing integrations together by their cause, in their order. Those without an open incident have none. */
export function trayCauses(failing: readonly IntegrationView[], messages: TrayWords): TrayCause[] {
  const groups = new Map<string, FailingView[]>()
  for (const each of failing) {
    if (!isFailing(each)) continue
    const key = each.blast?.key ?? `alone ${each.id}`
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    const incidentIds = group.map(({ incident }) => incident.id)
    return first ? [{ label: labelOf(first, group, messages), incidentIds, target: targetOf(first) }] : []
  })
}

type FailingView = IntegrationView & { incident: Incident }

function isFailing(view: IntegrationView): view is FailingView {
  return view.incident !== null
}

function targetOf({ id, incident }: FailingView): Target {
  return { page: 'integration', integrationId: id, incidentId: incident.id, at: incident.firstBadAt }
}

/** "Access revoked: Acme, 20 integrations", or the line of the only one. */
function labelOf(
  first: FailingView,
  group: readonly FailingView[],
  { tray: { failing }, reasons }: TrayWords,
): string {
  const why = reasons[first.incident.reason].title
  if (group.length === 1) return failing.one(first.name, why)
  const place = first.blast?.cause === 'channel' ? first.target : common(group.map((each) => each.workspace))
  return place === null ? failing.several(why, group.length) : failing.severalIn(why, group.length, place)
}

/** The workspace, where all are known to be in one. */
function common([first = null, ...others]: readonly (string | null)[]): string | null {
  return others.every((each) => each === first) ? first : null
}
