import type { TestNotification } from '../../shared/ipc.ts'
import type { MainMessages } from '../../shared/language/messages.ts'
import { refusalWords } from '../../shared/receipt-words.ts'
import type { Notifier } from '../ports.ts'

/** Shows a notification that means nothing, and says what the system made of it. Never throws. */
export async function sendTestNotification(
  notifier: Notifier,
  sound: boolean,
  { notifications, alerts }: MainMessages,
): Promise<TestNotification> {
  try {
    const shown = await notifier.show({ ...TEST, ...notifications.test, sound })
    return shown.kind === 'shown' ? { shown: true } : { shown: false, why: refusalWords(shown.why, alerts) }
  } catch {
    return { shown: false, why: alerts.refusals.internal }
  }
}

const TEST = {
  id: 'test',
  incidentIds: [],
  openIds: [],
  kind: 'test',
  target: null,
  actions: [],
  urgent: false,
} as const
