import type { Result } from '../../shared/evidence.ts'
import type { ResultDetails } from '../../shared/history.ts'
import type { Handlers } from '../../shared/ipc.ts'
import type { Overview } from '../../shared/overview.ts'
import type { Clock, HistoryStore } from '../ports.ts'
import { existing } from './existing-integration.ts'
import type { Integrations } from './integrations.ts'
import { RequestError } from './request-error.ts'

/** What the answers to a window that only looks are made from. */
export type ReadingParts = {
  clock: Clock
  history: HistoryStore
  integrations: Integrations
  overview(): Overview
  /** What is known around a result; `lastGoodAt` is the last good one before its incident. */
  surroundingsOf(result: Result, lastGoodAt: number | null): Pick<ResultDetails, 'causes' | 'link'>
}

/** The requests of a window that only looks. */
export type Reading =
  | 'overview.get'
  | 'history.page'
  | 'history.run'
  | 'history.incidents'
  | 'history.search'
  | 'history.details'
  | 'history.compared'
  | 'timeline.get'
  | 'latency.get'
  | 'strips.get'

/** Answers them. */
export function readingHandlers(parts: ReadingParts): Pick<Handlers, Reading> {
  const { clock, integrations, overview, history, surroundingsOf } = parts
  return {
    'overview.get': () => overview(),
    'history.page': (query) => history.page(query),
    'history.run': (query) => history.run(query),
    'history.incidents': (query) => history.incidents(query),
    'history.search': (query) => history.search(query),
    // What is reckoned for an open window only is loaded when one asks.
    'timeline.get': async ({ integrationId, period }) => {
      const integration = existing(integrations, integrationId)
      const { readTimeline } = await import('./timeline-answer.ts')
      return readTimeline({ history, integration, period, now: clock.now() })
    },
    'latency.get': async ({ integrationId, period }) => {
      const integration = existing(integrations, integrationId)
      const { readLatency } = await import('./latency-answer.ts')
      return readLatency({ history, integration, period, now: clock.now() })
    },
    'strips.get': async () => {
      const { readStrips } = await import('./strips-answer.ts')
      return readStrips({ history, integrations: integrations.all(), now: clock.now() })
    },
    'history.compared': async ({ integrationId, at }) => ({
      good: await history.provenGood(integrationId, at),
      bad: await history.result(integrationId, at),
    }),
    'history.details': async ({ integrationId, at }) => {
      const result = await history.result(integrationId, at)
      if (!result) throw new RequestError({ kind: 'entry-gone' })
      const incident = await history.incidentAt(integrationId, at)
      const receipts = incident ? await history.receipts(incident.id) : []
      return { ...result, incident, receipts, ...surroundingsOf(result, incident?.lastGoodAt ?? null) }
    },
  }
}
