import type { HistoryStore } from '../ports.ts'
import {
  incidentAtIn,
  incidentPageIn,
  incidentsDuring,
  type Layers,
  latenciesIn,
  pageIn,
  provenGoodIn,
  resultIn,
  runIn,
  searchIn,
  slackProblemsDuring,
  timelineIn,
} from './history-layers.ts'

/** The questions that only an open window asks; what the rounds need is never asked of another thread. */
export type QuestionName =
  | 'page'
  | 'run'
  | 'timeline'
  | 'result'
  | 'provenGood'
  | 'incidentAt'
  | 'incidentsIn'
  | 'incidents'
  | 'search'
  | 'latencies'
  | 'slackProblemsIn'
/** What a question is asked with: plain data. */
export type Asked<N extends QuestionName> = Parameters<HistoryStore[N]>
/** What it is answered with: plain data. */
export type Answer<N extends QuestionName> = Awaited<ReturnType<HistoryStore[N]>>

const ANSWERS: { [N in QuestionName]: (layers: Layers, ...asked: Asked<N>) => Answer<N> } = {
  page: pageIn,
  run: runIn,
  timeline: timelineIn,
  result: resultIn,
  provenGood: provenGoodIn,
  incidentAt: incidentAtIn,
  incidentsIn: (layers, integrationId, from, to) => incidentsDuring(layers, integrationId, { from, to }),
  incidents: incidentPageIn,
  search: searchIn,
  latencies: latenciesIn,
  slackProblemsIn: slackProblemsDuring,
}

/** Answers a question from these databases, in whichever thread they are. Throws SQLite's errors. */
export function answerFrom<N extends QuestionName>(layers: Layers, name: N, asked: Asked<N>): Answer<N> {
  return ANSWERS[name](layers, ...asked)
}
