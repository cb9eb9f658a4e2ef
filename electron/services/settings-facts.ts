import type { Retention } from '../../shared/retention.ts'
import { ANY_RESULT } from '../../shared/search.ts'
import type { RetentionLoss, SettingsFacts } from '../../shared/settings-facts.ts'
import { DAY } from '../../shared/time.ts'
import type { SettingsParts } from './settings-handlers.ts'

/** What people ask for who help others; the rest is in the support bundle. */
const VERSIONS = ['electron', 'chrome', 'node', 'sqlite', 'system', 'processor'] as const

/** Bytes in a megabyte, as disks are sold. */
const MEGABYTE = 1_000_000

/** What the settings show beside what can be chosen. */
export async function readFacts(parts: SettingsParts): Promise<SettingsFacts> {
  const { ownFacts, system } = parts
  const facts = await ownFacts.system()
  return {
    version: ownFacts.version,
    versions: Object.fromEntries(VERSIONS.flatMap((name) => (facts[name] ? [[name, facts[name]]] : []))),
    folder: system.folder,
    historyBytes: await historyBytes(parts),
    keyring: system.keyring(),
  }
}

/** Whether keeping so much would forget something of what there is. */
export async function weighRetention(parts: SettingsParts, wanted: Retention): Promise<RetentionLoss> {
  const kept = parts.settings.get().retention
  const bytes = await historyBytes(parts)
  return {
    singles: await hasBetween(parts, kept.singlesDays, wanted.singlesDays),
    all: await hasBetween(parts, kept.allDays, wanted.allDays),
    size: bytes !== null && bytes > wanted.maxMegabytes * MEGABYTE,
  }
}

/** Whether there is anything that was kept for so many days, and would no longer be. */
async function hasBetween(
  { clock, history }: SettingsParts,
  keptDays: number,
  wantedDays: number,
): Promise<boolean> {
  if (wantedDays >= keptDays) return false
  const now = clock.now()
  const filter = { ...ANY_RESULT, from: now - keptDays * DAY, to: now - wantedDays * DAY }
  const { entries } = await history.search({ filter, after: null, limit: 1 })
  return entries.length > 0
}

/** With its companions; null where it has no file. */
async function historyBytes({ ownFacts }: SettingsParts): Promise<number | null> {
  const sizes = Object.entries(await ownFacts.fileSizes())
  const ours = sizes.filter(([name]) => ['history.db', 'history.db-wal', 'history.db-shm'].includes(name))
  return ours.length === 0 ? null : ours.reduce((sum, [, size]) => sum + size, 0)
}
