import type { CommonMessages } from '../messages.ts'
import { adminMessages } from './admin.ts'
import { alertsMessages } from './alerts.ts'
import { codesMessages } from './codes.ts'
import { countMessages } from './count.ts'
import { impactMessages } from './impact.ts'
import { notesMessages } from './notes.ts'
import { reasonsMessages } from './reasons.ts'
import { statusMessages } from './status.ts'
import { timeMessages } from './time.ts'

/** What main process and window both say, in German. */
export const common: CommonMessages = {
  /** The language's BCP 47 tag, as documents carry it. */
  tag: 'de',
  time: timeMessages,
  count: countMessages,
  reasons: reasonsMessages,
  codes: codesMessages,
  admin: adminMessages,
  alerts: alertsMessages,
  impact: impactMessages,
  notes: notesMessages,
  status: statusMessages,
}
