import type { Result } from '../../shared/evidence.ts'
import type { HistoryEntry } from '../../shared/history.ts'
import type { Incident } from '../../shared/incident.ts'
import type { MainMessages } from '../../shared/language/messages.ts'
import type { Overview } from '../../shared/overview.ts'
import { ANY_RESULT } from '../../shared/search.ts'
import { fileTime } from '../export/file-times.ts'
import type { Mask } from '../export/mask-all.ts'
import { bundleFiles, leakInFiles, type SupportFacts } from '../export/support-bundle.ts'
import { zipped } from '../export/zip.ts'
import type { Files, OwnFacts } from '../file-ports.ts'
import type { Clock, HistoryStore, SettingsStore } from '../ports.ts'
import { inTurns, ownTurn } from './own-turn.ts'
import { RequestError } from './request-error.ts'
import { saveFile } from './save-file.ts'

/** What the support bundle is made from. */
export type SupportParts = {
  clock: Clock
  history: HistoryStore
  settings: SettingsStore
  files: Files
  ownFacts: OwnFacts
  overview(): Overview
  mask: Mask
  messages(): MainMessages
}

/** How much of the history is in it. */
const INCIDENTS_EACH = 5
const INCIDENTS = 100
const RESULTS = 300
const WITH_EVIDENCE = 60

/**
 * Asks where, and saves what a support request needs; null when the user thought better of it. Throws a RequestError
 * that names the place, and writes nothing, when a secret is found in it; also when the disk refuses.
 */
export async function saveSupport(parts: SupportParts): Promise<{ fileName: string } | null> {
  const { files, mask } = parts
  const facts = await readFacts(parts)
  const bundle = await inTurns(bundleFiles(facts))
  const place = await inTurns(leakInFiles(bundle, mask))
  if (place !== null) throw new RequestError({ kind: 'bundle-secret', place })
  const fileName = `redbar-support-${fileTime(facts.savedAt)}.zip`
  const { saving } = parts.messages()
  const wish = { title: saving.supportTitle, fileName, kind: 'zip', kindName: saving.kinds.zip } as const
  return await saveFile(files, wish, zipped(bundle, facts.savedAt))
}

async function readFacts(parts: SupportParts): Promise<SupportFacts> {
  const { clock, settings, ownFacts } = parts
  const overview = parts.overview()
  return {
    version: ownFacts.version,
    savedAt: clock.now(),
    system: await ownFacts.system(),
    settings: settings.get(),
    overview,
    incidents: await readIncidents(parts, overview),
    results: await readResults(parts),
    fileSizes: await ownFacts.fileSizes(),
    logs: await ownFacts.logs(),
    homes: await ownFacts.homes(),
  }
}

async function readIncidents(
  { history }: SupportParts,
  { integrations }: Overview,
): Promise<SupportFacts['incidents']> {
  const found: Incident[] = []
  for (const { id } of integrations) {
    const { incidents } = await history.incidents({ integrationId: id, before: null, limit: INCIDENTS_EACH })
    found.push(...incidents)
    await ownTurn()
  }
  const newest = found.sort((a, b) => b.firstBadAt - a.firstBadAt).slice(0, INCIDENTS)
  return await Promise.all(
    newest.map(async (incident) => ({ incident, receipts: await history.receipts(incident.id) })),
  )
}

/** The newest results of all, and of those that were not good the evidence. */
async function readResults({ history }: SupportParts): Promise<(HistoryEntry | Result)[]> {
  const { entries } = await history.search({ filter: ANY_RESULT, after: null, limit: RESULTS })
  const bad = entries.filter(({ outcome }) => outcome.status !== 'ok').slice(0, WITH_EVIDENCE)
  const wanted = new Set(bad)
  const results: (HistoryEntry | Result)[] = []
  for (const entry of entries) {
    const whole = wanted.has(entry) ? await history.result(entry.integrationId, entry.at) : null
    results.push(whole ?? entry)
    if (whole) await ownTurn()
  }
  return results
}
