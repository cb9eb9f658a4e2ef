import type { HistoryMessages } from '../en/history.ts'
import { historyIncidentMessages } from './history-incident.ts'
import { historyListMessages } from './history-list.ts'
import { historyStandingMessages } from './history-standing.ts'

/** The page of an integration, in German. */
export const historyMessages: HistoryMessages = {
  standing: historyStandingMessages,
  incident: historyIncidentMessages,
  list: historyListMessages,
}
