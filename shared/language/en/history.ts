import { historyIncidentMessages } from './history-incident.ts'
import { historyListMessages } from './history-list.ts'
import { historyStandingMessages } from './history-standing.ts'

/** The page of an integration. */
export const historyMessages = {
  standing: historyStandingMessages,
  incident: historyIncidentMessages,
  list: historyListMessages,
}
/** The page of an integration. */
export type HistoryMessages = typeof historyMessages
