import type { TestNotification } from '../../shared/ipc.ts'
import type { Alert } from '../monitor/alert.ts'
import type { Notifier } from '../ports.ts'

/** Shows a notification that means nothing, and says what the system made of it. Never throws. */
export async function sendTestNotification(notifier: Notifier, sound: boolean): Promise<TestNotification> {
  try {
    const shown = await notifier.show({ ...TEST, sound })
    return shown.kind === 'shown' ? { shown: true } : { shown: false, why: shown.why }
  } catch {
    return { shown: false, why: 'a fault of Redbar itself' }
  }
}

const TEST: Alert = {
  id: 'test',
  incidentIds: [],
  openIds: [],
  kind: 'test',
  title: 'Redbar can reach you',
  body: 'This is a test. When an integration fails, its cause and its cure stand here.',
  target: null,
  actions: [],
  sound: true,
  urgent: false,
}
