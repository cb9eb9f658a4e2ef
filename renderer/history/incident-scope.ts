import type { Incident } from '../../shared/incident.ts'
import type { IntegrationView } from '../../shared/overview.ts'

/** An integration whose incident is open. */
export type FailingView = IntegrationView & { incident: Incident }

/** Those of them whose incident is open, and acknowledged or not. */
export function openIncidents(
  views: readonly IntegrationView[],
  status: 'failing' | 'acknowledged',
): FailingView[] {
  return views.filter((view): view is FailingView => view.incident !== null && view.status === status)
}
