import type { HistoryEntry } from '../../shared/history.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import type { HistoryFilter } from '../../shared/search.ts'
import { type Search, STATUSES, soughtStatuses } from './search.ts'
import { isTurnedAround, spanOf } from './search-time.ts'

/** The same search without the workspaces and integrations that are not there, or not any more. */
export function knownPart(search: Search, integrations: readonly IntegrationView[]): Search {
  const names = new Set(integrations.map(({ workspace }) => workspace))
  const ids = new Set(integrations.map(({ id }) => id))
  return {
    ...search,
    workspaces: search.workspaces.filter((name) => names.has(name)),
    integrations: search.integrations.filter((id) => ids.has(id)),
  }
}

/** Whether a text has nothing that can be looked for: words are made of letters and digits. */
export function isWordless(text: string): boolean {
  return text.trim() !== '' && !/[\p{L}\p{N}]/u.test(text)
}

/** What main is asked for, or null where nothing can be found: a time that ends before it begins, a text without words. */
export function filterOf(
  search: Search,
  integrations: readonly IntegrationView[],
  now: number,
): HistoryFilter | null {
  if (isTurnedAround(search.time) || isWordless(search.text)) return null
  const statuses = soughtStatuses(search)
  return {
    integrationIds: idsOf(search, integrations),
    statuses: statuses.length === STATUSES.length ? null : [...statuses],
    reasons: search.reasons.length === 0 ? null : [...search.reasons],
    code: search.code.trim() || null,
    text: search.text.trim() || null,
    ...spanOf(search.time, now),
  }
}

/** The integrations that are asked for and are in one of the workspaces that are. */
function idsOf(search: Search, integrations: readonly IntegrationView[]): string[] | null {
  const names = new Set<string | null>(search.workspaces)
  const ids = new Set(search.integrations)
  if (names.size === 0 && ids.size === 0) return null
  return integrations
    .filter(({ workspace }) => names.size === 0 || names.has(workspace))
    .filter(({ id }) => ids.size === 0 || ids.has(id))
    .map(({ id }) => id)
    .sort()
}

/** Whether a result is what is looked for, as far as can be said without its evidence. */
export function mayMatch(filter: HistoryFilter, { integrationId, outcome, at }: HistoryEntry): boolean {
  const { integrationIds, statuses, reasons, code, from, to } = filter
  return (
    (integrationIds?.includes(integrationId) ?? true) &&
    (statuses?.includes(outcome.status) ?? true) &&
    (reasons === null || (outcome.status !== 'ok' && reasons.includes(outcome.reason))) &&
    (code === null || outcome.code?.toLowerCase() === code.toLowerCase()) &&
    at >= (from ?? 0) &&
    at < (to ?? Number.POSITIVE_INFINITY)
  )
}
