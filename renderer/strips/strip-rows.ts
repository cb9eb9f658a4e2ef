import { countByStatus } from '../../shared/counts.ts'
import type { WindowMessages } from '../../shared/language/messages.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { type SummaryPart, summaryParts } from '../words/summary.ts'

/** The head of a group, or an integration in it. */
export type StripRow =
  | { kind: 'group'; key: string; name: string; size: number; parts: SummaryPart[] }
  | { kind: 'one'; key: string; view: IntegrationView }

/**
 * All integrations by workspace. Groups stand in the order of their first member and members in the order given, so
 * that what is sorted by urgency comes out with the worst group first.
 */
export function stripRows(views: readonly IntegrationView[], messages: WindowMessages): StripRow[] {
  const groups = new Map<string, IntegrationView[]>()
  for (const view of views) {
    const name = groupName(view, messages)
    const members = groups.get(name)
    if (members) members.push(view)
    else groups.set(name, [view])
  }
  return [...groups].flatMap(([name, members]) => [
    {
      kind: 'group',
      // No id of an integration begins so.
      key: `# ${name}`,
      name,
      size: members.length,
      parts: summaryParts(countByStatus(members), messages),
    } as const,
    ...members.map((view) => ({ kind: 'one', key: view.id, view }) as const),
  ])
}

/** How many groups there are that are workspaces. */
export function workspaceCount(views: readonly IntegrationView[]): number {
  return new Set(views.map(({ workspace }) => workspace).filter((name) => name !== null)).size
}

function groupName({ workspace, kind }: IntegrationView, { strips }: WindowMessages): string {
  if (workspace !== null) return workspace
  return kind === 'webhook' ? strips.webhooks : strips.noWorkspace
}
