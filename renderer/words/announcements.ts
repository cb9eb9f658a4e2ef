import type { CommonMessages } from '../../shared/language/messages.ts'
import type { IntegrationView, Overview } from '../../shared/overview.ts'

type Messages = Pick<CommonMessages, 'reasons' | 'status'>

/**
 * What to say aloud about the change from one overview to the next: each new failure and each recovery, once, and once
 * for all that share a cause; when this computer or Slack goes and comes back. Who joins a cause that was told says
 * nothing more.
 */
export function announcements(before: Overview, after: Overview, messages: Messages): string[] {
  const earlier = new Map(before.integrations.map((view) => [view.id, view]))
  const told = new Set(before.integrations.flatMap(({ blast }) => blast?.key ?? []))
  const changed = after.integrations.flatMap((now) => {
    const old = earlier.get(now.id)
    return old ? [{ old, now }] : []
  })
  const failing = changed.filter(({ old, now }) => isNews(old, now) && !told.has(now.blast?.key ?? ''))
  const well = changed.filter(({ old, now }) => old.incident && !now.incident)
  return [
    ...conditionWords(before, after, messages),
    ...byCause(failing.map(({ now }) => [now, now])).map((group) => failureWords(group, messages)),
    ...byCause(well.map(({ old, now }) => [old, now])).map((group) => recoveryWords(group, messages)),
  ]
}

function isNews({ incident: old }: IntegrationView, { incident: now }: IntegrationView): boolean {
  return now !== null && !(old?.id === now.id && old.reason === now.reason)
}

/** That Slack's trouble went by while this computer was offline is not seen, and so not said. */
function conditionWords(before: Overview, after: Overview, { status: { news } }: Messages): string[] {
  const connection = after.online ? news.online : news.offline
  const began = after.online && !before.slackProblem && after.slackProblem
  const over = before.online && after.online && before.slackProblem && !after.slackProblem
  return [
    ...(before.online === after.online ? [] : [connection]),
    ...(began ? [news.slackProblem] : []),
    ...(over ? [news.slackWorksAgain] : []),
  ]
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

function failureWords([first, ...others]: Group, { reasons, status: { news } }: Messages): string {
  const why = first.incident ? reasons[first.incident.reason].title : ''
  return others.length === 0 ? news.failing(first.name, why) : news.manyFailing(others.length + 1, why)
}

function recoveryWords([first, ...others]: Group, { status: { news } }: Messages): string {
  return others.length === 0 ? news.worksAgain(first.name) : news.manyWorkAgain(others.length + 1)
}
