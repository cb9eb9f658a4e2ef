import type { Incident } from '../../shared/incident.ts'
import type { IntegrationView } from '../../shared/overview.ts'

/** An integration whose incident is open. */
export type FailingView = IntegrationView & { incident: Incident }

/** Whom the actions on an incident concern. */
export type Scope = {
  views: readonly IntegrationView[]
  /** " all 20" where there are several, else nothing: for the names of the buttons. */
  all: string
}

/** All whom the cause hits, or one alone. */
export function scopeOf(views: readonly IntegrationView[]): Scope {
  return { views, all: views.length > 1 ? ` all ${views.length}` : '' }
}

/** Those of them whose incident is open, and acknowledged or not. */
export function openIncidents(
  views: readonly IntegrationView[],
  status: 'failing' | 'acknowledged',
): FailingView[] {
  return views.filter((view): view is FailingView => view.incident !== null && view.status === status)
}
