import type { Result } from '../../shared/evidence.ts'
import type { ResultDetails } from '../../shared/history.ts'
import type { Incident } from '../../shared/incident.ts'
import type { MainMessages } from '../../shared/language/messages.ts'
import type { Overview } from '../../shared/overview.ts'
import { fileTime } from '../export/file-times.ts'
import type { IncidentFacts } from '../export/incident-facts.ts'
import { incidentPage } from '../export/incident-page.ts'
import { leakInLines } from '../export/leak.ts'
import type { Mask } from '../export/mask-all.ts'
import type { Files, OwnFacts } from '../file-ports.ts'
import type { Clock, HistoryStore } from '../ports.ts'
import { inTurns } from './own-turn.ts'
import { RequestError } from './request-error.ts'
import { saveFile } from './save-file.ts'

/** What the page of an incident is made from. */
export type IncidentParts = {
  clock: Clock
  history: HistoryStore
  files: Files
  ownFacts: OwnFacts
  overview(): Overview
  surroundingsOf(result: Result, lastGoodAt: number | null): Pick<ResultDetails, 'causes' | 'link'>
  mask: Mask
  messages(): MainMessages
}

/**
 * Asks where, and saves an incident as a page; null when the user thought better of it. Throws a RequestError when it is
 * gone, when a secret is found on the page, or when the disk refuses.
 */
export async function saveIncident(
  parts: IncidentParts,
  incidentId: string,
): Promise<{ fileName: string } | null> {
  const { files, mask } = parts
  const facts = await readFacts(parts, incidentId)
  const messages = parts.messages()
  const { saving } = messages
  const page = incidentPage(facts, mask, messages)
  if ((await inTurns(leakInLines(page, mask))) !== null) {
    throw new RequestError({ kind: 'page-secret' })
  }
  const fileName = `redbar-incident-${fileTime(facts.incident.firstBadAt)}.html`
  const wish = { title: saving.incidentTitle, fileName, kind: 'html', kindName: saving.kinds.html } as const
  return await saveFile(files, wish, [page])
}

async function readFacts(parts: IncidentParts, incidentId: string): Promise<IncidentFacts> {
  const { clock, history, ownFacts } = parts
  const incident = await history.incident(incidentId)
  if (!incident) throw new RequestError({ kind: 'incident-gone' })
  const { integrationId, firstBadAt, lastBadAt, lastGoodAt } = incident
  const first = await history.result(integrationId, firstBadAt)
  const last = lastBadAt === firstBadAt ? null : await history.result(integrationId, lastBadAt)
  const newest = last ?? first
  const { integrations, demo } = parts.overview()
  return {
    incident,
    integration: integrations.find(({ id }) => id === integrationId) ?? null,
    affected: affectedBy(incident, integrations),
    ...(newest ? parts.surroundingsOf(newest, lastGoodAt) : { causes: [], link: null }),
    first,
    last,
    receipts: await history.receipts(incident.id),
    version: ownFacts.version,
    savedAt: clock.now(),
    demo,
  }
}

/** Of an incident that is over nobody knows any more whom else its cause hit. */
function affectedBy(incident: Incident, integrations: Overview['integrations']): IncidentFacts['affected'] {
  const own = integrations.find((each) => each.incident?.id === incident.id)
  const ids = new Set(own?.blast?.ids)
  return integrations.filter(({ id }) => ids.has(id) && id !== incident.integrationId)
}
