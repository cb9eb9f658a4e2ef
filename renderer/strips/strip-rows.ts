import type { Counts, IntegrationView } from '../../shared/overview.ts'
import { type SummaryPart, summaryParts } from '../words/summary.ts'

/** The head of a group, or an integration in it. */
export type StripRow =
  | { kind: 'group'; key: string; name: string; size: number; parts: SummaryPart[] }
  | { kind: 'one'; key: string; view: IntegrationView }

/**
 * All integrations by workspace. Groups stand in the order of their first member and members in the order given, so
 * that what is sorted by urgency comes out with the worst group first.
 */
export function stripRows(views: readonly IntegrationView[]): StripRow[] {
  const groups = new Map<string, IntegrationView[]>()
  for (const view of views) {
    const name = groupName(view)
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
      parts: partsOf(members),
    } as const,
    ...members.map((view) => ({ kind: 'one', key: view.id, view }) as const),
  ])
}

/** How many groups there are that are workspaces. */
export function workspaceCount(views: readonly IntegrationView[]): number {
  return new Set(views.map(({ workspace }) => workspace).filter((name) => name !== null)).size
}

function groupName({ workspace, kind }: IntegrationView): string {
  if (workspace !== null) return workspace
  return kind === 'webhook' ? 'Webhooks' : 'Workspace not known yet'
}

function partsOf(views: readonly IntegrationView[]): SummaryPart[] {
  const counts: Counts = {
    failing: 0,
    acknowledged: 0,
    warning: 0,
    ok: 0,
    confirming: 0,
    inconclusive: 0,
    stale: 0,
    waiting: 0,
    paused: 0,
  }
  for (const { status } of views) counts[status] += 1
  return summaryParts(counts)
}
