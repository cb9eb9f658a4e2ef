import type { IntegrationView } from '../../shared/overview.ts'

/** Several that fail for one cause. */
export type GroupRow = {
  kind: 'group'
  key: string
  views: [IntegrationView, ...IntegrationView[]]
  /** How many of that cause there are in the list: some may stand apart, acknowledged. */
  together: number
}
/** One place in the list. */
export type ListRow = { kind: 'one'; view: IntegrationView } | GroupRow

/** More than that can be folded. */
const MOST_UNFOLDED = 4

/** Puts those that fail for one cause together, at the place of the first of them. All else keeps its place. */
export function listRows(integrations: readonly IntegrationView[]): ListRow[] {
  const rows: ListRow[] = []
  const groups = new Map<string, GroupRow>()
  const together = countsOf(integrations)
  for (const view of integrations) {
    const key = groupKey(view)
    const group = key === null ? undefined : groups.get(key)
    const count = together.get(view.blast?.key ?? '') ?? 0
    if (group) {
      group.views.push(view)
    } else if (key !== null && count > 1) {
      const started: GroupRow = { kind: 'group', key, views: [view], together: count }
      groups.set(key, started)
      rows.push(started)
    } else {
      rows.push({ kind: 'one', view })
    }
  }
  return rows
}

/** Acknowledged ones stand apart from those that still call for someone. */
function groupKey({ incident, blast, status }: IntegrationView): string | null {
  return incident && blast ? `${status} ${blast.key}` : null
}

/** How many open incidents each cause has, whether they are acknowledged or not. */
function countsOf(integrations: readonly IntegrationView[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { incident, blast } of integrations) {
    if (incident && blast) counts.set(blast.key, (counts.get(blast.key) ?? 0) + 1)
  }
  return counts
}

/** Whether a group is large enough to be folded. */
export function canFold(views: readonly IntegrationView[]): boolean {
  return views.length > MOST_UNFOLDED
}

/** What the arrow keys stop at: an integration, or the head of a group that can be folded. */
export type Stop = { kind: 'item' | 'group'; id: string }

/** Every stop in the order of the list; what is folded away is none. */
export function stopsOf(rows: readonly ListRow[], folded: ReadonlySet<string>): Stop[] {
  return rows.flatMap((row): Stop[] => {
    if (row.kind === 'one') return [{ kind: 'item', id: row.view.id }]
    const head: Stop[] = canFold(row.views) ? [{ kind: 'group', id: row.key }] : []
    if (isFolded(row, folded)) return head
    return [...head, ...row.views.map((view): Stop => ({ kind: 'item', id: view.id }))]
  })
}

/** Whether the reader has folded this group. */
export function isFolded(row: GroupRow, folded: ReadonlySet<string>): boolean {
  return canFold(row.views) && folded.has(row.key)
}

/** The stop that Tab reaches: the chosen integration, else the head of the group it is folded into, else the first. */
export function tabStopOf(
  rows: readonly ListRow[],
  stops: readonly Stop[],
  selectedId: string | null,
): Stop | undefined {
  const item = stops.find((stop) => stop.kind === 'item' && stop.id === selectedId)
  if (item) return item
  const home = rows.find((row) => row.kind === 'group' && row.views.some((view) => view.id === selectedId))
  return stops.find((stop) => home?.kind === 'group' && stop.id === home.key) ?? stops[0]
}
