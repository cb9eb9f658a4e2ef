import type { SearchQuery } from '../../../electron/history-queries.ts'
import { createKnownSecrets } from '../../../electron/monitor/known-secrets.ts'
import { bySearchOrder } from '../../../electron/monitor/search-order.ts'
import type { HistoryStore } from '../../../electron/ports.ts'
import type { ExportProgress } from '../../../shared/export.ts'
import type { HistoryEntry } from '../../../shared/history.ts'
import { main as english } from '../../../shared/language/en/main.ts'
import type { MainMessages } from '../../../shared/language/messages.ts'
import type { Overview } from '../../../shared/overview.ts'
import type { SearchPage } from '../../../shared/search.ts'
import {
  FakeFiles,
  FakeLogger,
  FakeOwnFacts,
  FakeRandom,
  FakeSettingsStore,
  FakeShell,
  FakeWindow,
} from '../../fakes/fake-ports.ts'
import { VirtualClock } from '../../fakes/virtual-clock.ts'
import { viewOf, windowOverviewOf } from '../../renderer/window-builders.ts'
import { HOOK, TOKEN } from '../export/secrets.ts'
import { openHistoryAt } from '../storage/history-of.ts'

/** Everything that saving needs, around a history in memory. */
export function savingStage() {
  const knownSecrets = createKnownSecrets()
  knownSecrets.add(TOKEN)
  knownSecrets.add(HOOK)
  const { history } = openHistoryAt(':memory:')
  const window = new FakeWindow()
  window.open(null)
  const stage = {
    clock: new VirtualClock({ settle: turnsOfTheLoop }),
    random: new FakeRandom(),
    log: new FakeLogger(),
    history,
    files: new FakeFiles(),
    window,
    shell: new FakeShell(),
    settings: new FakeSettingsStore(),
    ownFacts: new FakeOwnFacts(),
    view: windowOverviewOf([viewOf()]),
    overview: (): Overview => stage.view,
    surroundingsOf: () => ({ causes: [], link: null }),
    knownSecrets,
    mask: knownSecrets.mask,
    messages: (): MainMessages => english,
  }
  return stage
}

/** What the window was told of exports, the oldest first. */
export function progressOf(window: FakeWindow): ExportProgress[] {
  return window.told
    .filter(({ name }) => name === 'export.progress')
    .map(({ event }) => event as ExportProgress)
}

/** A history in which these entries are found, and nothing else; `asked` has every question. */
export function historyWith(
  entries: readonly HistoryEntry[],
  asked: SearchQuery[] = [],
): Pick<HistoryStore, 'search'> {
  const sorted = [...entries].sort(bySearchOrder)
  return {
    search: async (query): Promise<SearchPage> => {
      asked.push(query)
      const { after, limit } = query
      const left = sorted.filter((entry) => after === null || bySearchOrder(after, entry) < 0)
      const page = left.slice(0, limit)
      const last = page.at(-1)
      const next = left.length > limit && last ? { at: last.at, integrationId: last.integrationId } : null
      return { entries: page, next }
    },
  }
}

async function turnsOfTheLoop(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}
