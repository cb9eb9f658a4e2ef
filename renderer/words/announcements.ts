import { reasonMessage } from '../../shared/messages.ts'
import type { IntegrationView, Overview } from '../../shared/overview.ts'

/** What to say aloud about the change from one overview to the next: each new failure and each recovery, once; Slack's own trouble when it begins. */
export function announcements(before: Overview, after: Overview): string[] {
  const earlier = new Map(before.integrations.map((view) => [view.id, view]))
  const each = after.integrations.flatMap((view) => {
    const old = earlier.get(view.id)
    return old ? announcement(old, view) : []
  })
  return !before.slackProblem && after.slackProblem ? ['Slack has a problem.', ...each] : each
}

function announcement(before: IntegrationView, after: IntegrationView): string[] {
  const { incident } = after
  if (incident) {
    const known = before.incident?.id === incident.id && before.incident.reason === incident.reason
    return known ? [] : [`${after.name} is failing: ${reasonMessage(incident.reason).title}.`]
  }
  return before.incident ? [`${after.name} works again.`] : []
}
