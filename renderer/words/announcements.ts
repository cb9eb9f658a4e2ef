import { reasonMessage } from '../../shared/messages.ts'
import type { IntegrationView, Overview } from '../../shared/overview.ts'
import { integrationsWords } from './numbers.ts'

/**
 * What to say aloud about the change from one overview to the next: each new failure and each recovery, once, and once
 * for all that share a cause; Slack's own trouble when it begins. Who joins a cause that was told says nothing more.
 */
export function announcements(before: Overview, after: Overview): string[] {
  const earlier = new Map(before.integrations.map((view) => [view.id, view]))
  const told = new Set(before.integrations.flatMap(({ blast }) => blast?.key ?? []))
  const changed = after.integrations.flatMap((now) => {
    const old = earlier.get(now.id)
    return old ? [{ old, now }] : []
  })
  const failing = changed.filter(({ old, now }) => isNews(old, now) && !told.has(now.blast?.key ?? ''))
  const well = changed.filter(({ old, now }) => old.incident && !now.incident)
  return [
    ...(!before.slackProblem && after.slackProblem ? ['Slack has a problem.'] : []),
    ...byCause(failing.map(({ now }) => [now, now])).map(failureWords),
    ...byCause(well.map(({ old, now }) => [old, now])).map(recoveryWords),
  ]
}

function isNews({ incident: old }: IntegrationView, { incident: now }: IntegrationView): boolean {
  return now !== null && !(old?.id === now.id && old.reason === now.reason)
}

type Group = [IntegrationView, ...IntegrationView[]]

/** The second of each pair, together with those whose first has the same cause. */
function byCause(pairs: readonly (readonly [IntegrationView, IntegrationView])[]): Group[] {
  const groups = new Map<string, Group>()
  for (const [{ id, blast }, view] of pairs) {
    const cause = blast?.key ?? id
    const group = groups.get(cause)
    if (group) group.push(view)
    else groups.set(cause, [view])
  }
  return [...groups.values()]
}

function failureWords([first, ...others]: Group): string {
  const why = first.incident ? `: ${reasonMessage(first.incident.reason).title}` : ''
  return `${others.length === 0 ? `${first.name} is` : `${integrationsWords(others.length + 1)} are`} failing${why}.`
}

function recoveryWords([first, ...others]: Group): string {
  return others.length === 0
    ? `${first.name} works again.`
    : `${integrationsWords(others.length + 1)} work again.`
}
