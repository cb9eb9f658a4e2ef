import type { Incident } from '../../shared/incident.ts'
import type { Target } from '../../shared/ipc.ts'
import { reasonMessage } from '../../shared/messages.ts'

/** Something to tell the user in a native notification. Plain text, free of secrets. */
export type Alert = {
  /** The incident it speaks of; a newer alert of the same incident replaces the older one where the system can. */
  incidentId: string
  kind: 'failure' | 'recovery'
  title: string
  body: string
  target: Target
}

/** What is known when an alert is planned. */
export type AlertContext = { integrationName: string; notifications: boolean }

/**
 * What an incident still has to say, or null. It is told once as a failure while open, and once as a recovery
 * after one that was told; both marks are stored with it, so that a restart neither repeats nor loses it.
 */
export function planAlert(incident: Incident, context: AlertContext): Alert | null {
  if (!context.notifications) return null
  if (incident.resolvedAt === null) return incident.toldAt === null ? failureAlert(incident, context) : null
  const owed = incident.toldAt !== null && incident.recoveryToldAt === null
  return owed ? recoveryAlert(incident, context) : null
}

function failureAlert(incident: Incident, { integrationName }: AlertContext): Alert {
  const message = reasonMessage(incident.reason)
  return {
    incidentId: incident.id,
    kind: 'failure',
    title: `${integrationName}: ${message.title}`,
    body: [message.meaning, message.steps[0]].filter(Boolean).join('\n'),
    target: targetOf(incident),
  }
}

function recoveryAlert(incident: Incident, { integrationName }: AlertContext): Alert {
  return {
    incidentId: incident.id,
    kind: 'recovery',
    title: `${integrationName}: works again`,
    body: `It was: ${reasonMessage(incident.reason).title} (${incident.code}).`,
    target: targetOf(incident),
  }
}

function targetOf(incident: Incident): Target {
  return {
    page: 'integration',
    integrationId: incident.integrationId,
    incidentId: incident.id,
    at: incident.firstBadAt,
  }
}
