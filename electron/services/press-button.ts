import { HOUR } from '../../shared/time.ts'
import type { Alert, AlertAction } from '../monitor/alert.ts'
import { type Known, rootCauseOf } from '../monitor/root-cause.ts'
import type { Logger } from '../ports.ts'
import type { Attention } from './attention.ts'
import type { HealthBook } from './health-book.ts'
import type { Integrations } from './integrations.ts'

/** What the buttons of a notification act on. */
export type ButtonParts = {
  attention: Attention
  integrations: Integrations
  book: HealthBook
  log: Pick<Logger, 'error'>
}

/**
 * Does what a button on a notification says, to all that the notification is about: those too whose failure was found
 * after it was shown. Never rejects: behind it nobody listens.
 */
export async function pressButton(
  action: AlertAction,
  { incidentIds }: Alert,
  parts: ButtonParts,
): Promise<void> {
  const { attention, integrations, book, log } = parts
  const failing = integrations.all().flatMap((integration) => {
    const incident = book.openIncident(integration.id)
    const known: Known = { integration, health: book.health(integration.id) }
    return incident ? [{ incident, key: rootCauseOf(incident, known).key }] : []
  })
  const keys = new Set(
    failing.filter(({ incident }) => incidentIds.includes(incident.id)).map(({ key }) => key),
  )
  const meant = failing.filter(({ key }) => keys.has(key)).map(({ incident }) => incident)
  try {
    if (action === 'acknowledge')
      await attention.acknowledge(
        meant.map(({ id }) => id),
        true,
      )
    else
      await attention.snooze(
        meant.map(({ integrationId }) => integrationId),
        HOUR,
      )
  } catch (error) {
    log.error('What was chosen on a notification could not be saved', error)
  }
}
