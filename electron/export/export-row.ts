import type { HistoryEntry } from '../../shared/history.ts'
import { reasonsMessages } from '../../shared/language/en/reasons.ts'
import type { Reason, Status } from '../../shared/outcome.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { isoTime, wallTime } from './file-times.ts'
import type { Mask } from './mask-all.ts'

/** What a file says of an integration; null for one that is gone. */
export type Named = Pick<IntegrationView, 'name' | 'workspace' | 'target'> | null

/** One entry of the history as a file has it. Times in words; what is not known is null. */
export type ExportRow = {
  /** In UTC, to the millisecond. */
  time: string
  /** As the clock on the wall of this computer showed it. */
  localTime: string
  integrationId: string
  integration: string | null
  workspace: string | null
  target: string | null
  status: Status
  reason: Reason | null
  /** In English, as the names of the columns: programs read it, and people who help. */
  title: string | null
  code: string | null
  httpStatus: number | null
  durationMs: number
  /** Of good results in a row, which are one entry: when the first was, in UTC. */
  runSince: string | null
  /** How many results the entry stands for. */
  runCount: number
  note: string | null
}

/** The fields of a row, in the order of a file's columns. */
export const COLUMNS = [
  'time',
  'localTime',
  'integrationId',
  'integration',
  'workspace',
  'target',
  'status',
  'reason',
  'title',
  'code',
  'httpStatus',
  'durationMs',
  'runSince',
  'runCount',
  'note',
] as const satisfies readonly (keyof ExportRow)[]

/** An entry as a row, without secrets. */
export function exportRow(entry: HistoryEntry, named: Named, mask: Mask): ExportRow {
  const { at, outcome, run } = entry
  const reason = outcome.status === 'ok' ? null : outcome.reason
  const masked = (text: string | null | undefined) => (text ? mask(text) : null)
  return {
    time: isoTime(at),
    localTime: wallTime(at),
    integrationId: entry.integrationId,
    integration: masked(named?.name),
    workspace: masked(named?.workspace),
    target: masked(named?.target),
    status: outcome.status,
    reason,
    title: reason && reasonsMessages[reason].title,
    code: masked(outcome.code),
    httpStatus: entry.httpStatus,
    durationMs: Math.round(entry.durationMs),
    runSince: run && isoTime(run.since),
    runCount: run?.count ?? 1,
    note: masked(entry.note),
  }
}
