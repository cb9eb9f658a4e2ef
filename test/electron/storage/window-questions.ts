import type { HistoryStore } from '../../../electron/ports.ts'
import type { QuestionName } from '../../../electron/storage/reading-questions.ts'
import { ANY_RESULT } from '../../../shared/search.ts'
import { HOUR, MINUTE } from '../../../shared/time.ts'
import { NINE } from '../../builders.ts'

/** The newest page of integration `a`. */
export const NEWEST = { integrationId: 'a', before: null, limit: 200 }
/** Three hours around NINE. */
export const EDGES = [NINE - HOUR, NINE, NINE + HOUR, NINE + 2 * HOUR]
/** How each question of the window is asked. */
export const QUESTIONS: { [N in QuestionName]: (history: HistoryStore) => Promise<unknown> } = {
  page: (history) => history.page(NEWEST),
  run: (history) => history.run({ integrationId: 'a', since: NINE, at: NINE + HOUR }),
  timeline: (history) => history.timeline('a', EDGES),
  result: (history) => history.result('a', NINE + 10 * MINUTE),
  provenGood: (history) => history.provenGood('a', NINE + 10 * MINUTE),
  incidentAt: (history) => history.incidentAt('a', NINE + 10 * MINUTE),
  incidentsIn: (history) => history.incidentsIn('a', NINE, NINE + HOUR),
  incidents: (history) => history.incidents({ integrationId: 'a', before: null, limit: 20 }),
  search: (history) => history.search({ filter: ANY_RESULT, after: null, limit: 20 }),
  latencies: (history) => history.latencies('a', EDGES),
  slackProblemsIn: (history) => history.slackProblemsIn(NINE - HOUR, NINE + HOUR),
}
