import type { RoundRecord } from '../../../electron/ports.ts'
import type { HistoryOptions } from '../../../electron/storage/history-opening.ts'
import { openHistory } from '../../../electron/storage/history-store.ts'
import type { Result } from '../../../shared/evidence.ts'
import type { Incident } from '../../../shared/incident.ts'
import type { Notice } from '../../../shared/overview.ts'
import { healthOf, NINE, resultOf } from '../../builders.ts'
import { FakeLogger } from '../../fakes/fake-ports.ts'
import { saidNotices } from '../../said-notices.ts'

/** A history that a test opened, and all that it said. */
export function openHistoryAt(file: string, options: Partial<HistoryOptions> = {}) {
  const log = new FakeLogger()
  const later: Notice[] = []
  const opened = openHistory({
    file,
    now: () => NINE,
    log,
    onNotice: (notice) => later.push(...saidNotices([notice])),
    ...options,
  })
  return { ...opened, notices: saidNotices(opened.notices), log, later }
}

/** A round with this result, and the health that follows from nothing else. */
export function roundOf(result: Partial<Result> = {}, incident: Incident | null = null): RoundRecord {
  const whole = resultOf(result)
  return {
    result: whole,
    health: healthOf({
      integrationId: whole.integrationId,
      lastResultAt: whole.at,
      lastOutcome: whole.outcome,
    }),
    incident,
    everySeconds: 300,
  }
}
