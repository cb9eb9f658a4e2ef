import type { Bar } from '../../shared/history.ts'
import type { Retention } from '../../shared/retention.ts'
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
    singles: await hasBetween(parts, { kept: kept.singlesDays, wanted: wanted.singlesDays }, goodOf),
    all: await hasBetween(parts, { kept: kept.allDays, wanted: wanted.allDays }, allOf),
    size: bytes !== null && bytes > wanted.maxMegabytes * MEGABYTE,
  }
}

const goodOf = ({ ok }: Bar): number => ok
const allOf = ({ ok, warning, failed, inconclusive }: Bar): number => ok + warning + failed + inconclusive

/** Whether there is anything that was kept for so many days, and would no longer be. */
async function hasBetween(
  { clock, history, integrations }: SettingsParts,
  days: { kept: number; wanted: number },
  count: (bar: Bar) => number,
): Promise<boolean> {
  if (days.wanted >= days.kept) return false
  const now = clock.now()
  const edges = [now - days.kept * DAY, now - days.wanted * DAY]
  for (const { id } of integrations.all()) {
    const bars = await history.timeline(id, edges)
    if (bars.some((bar) => count(bar) > 0)) return true
  }
  return false
}

/** With its companions; null where it has no file. */
async function historyBytes({ ownFacts }: SettingsParts): Promise<number | null> {
  const sizes = Object.entries(await ownFacts.fileSizes())
  const ours = sizes.filter(([name]) => ['history.db', 'history.db-wal', 'history.db-shm'].includes(name))
  return ours.length === 0 ? null : ours.reduce((sum, [, size]) => sum + size, 0)
}
