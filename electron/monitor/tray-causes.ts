import { reasonMessage } from '../../shared/messages.ts'
import type { IntegrationView } from '../../shared/overview.ts'

/** What can be acknowledged at once: the open incidents of one cause. */
export type TrayCause = { label: string; incidentIds: string[] }

/** Puts failing integrations together by their cause, in their order. Those without an open incident have none. */
export function trayCauses(failing: readonly IntegrationView[]): TrayCause[] {
  const groups = new Map<string, IntegrationView[]>()
  for (const each of failing) {
    if (!each.incident) continue
    const key = each.blast?.key ?? `alone ${each.id}`
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].map((group) => ({
    label: labelOf(group),
    incidentIds: group.flatMap(({ incident }) => (incident ? [incident.id] : [])),
  }))
}

/** What stands behind a failing integration's name: why it fails. */
export function failingLabel({ name, incident }: IntegrationView): string {
  return incident ? `${name}: ${reasonMessage(incident.reason).title}` : name
}

/** "Access revoked: Acme, 20 integrations", or the line of the only one. */
function labelOf(group: readonly IntegrationView[]): string {
  const [first] = group
  if (!first?.incident) return ''
  if (group.length === 1) return failingLabel(first)
  const place = first.blast?.cause === 'channel' ? first.target : common(group.map((each) => each.workspace))
  const parts = [...(place === null ? [] : [place]), `${group.length} integrations`]
  return `${reasonMessage(first.incident.reason).title}: ${parts.join(', ')}`
}

/** The workspace, where all are known to be in one. */
function common([first = null, ...others]: readonly (string | null)[]): string | null {
  return others.every((each) => each === first) ? first : null
}
