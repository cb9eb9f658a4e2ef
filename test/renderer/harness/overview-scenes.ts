import { FakeBridge } from '../fake-bridge.ts'
import { windowOverviewOf } from '../window-builders.ts'
import { manyWatched } from './story-strips.ts'

/** So many that nobody would tell their stories. */
function many(count: number): FakeBridge {
  const { views, strips } = manyWatched(count)
  const now = Date.now()
  const bridge = new FakeBridge(windowOverviewOf(views, { at: now, checkedAt: now - 40_000 }))
  bridge.strips = strips
  return bridge
}

function awaited(): FakeBridge {
  const bridge = many(12)
  bridge.holds('strips.get')
  return bridge
}

function refused(): FakeBridge {
  const bridge = many(12)
  bridge.refuses('strips.get', 'Something went wrong inside Redbar. The log file says what.')
  return bridge
}

/** What the overview page can look like, by name: nobody in these has a history. */
export const overviewScenes: Record<string, () => FakeBridge> = {
  'overview-few': () => many(3),
  'overview-many': () => many(200),
  'overview-awaited': awaited,
  'overview-refused': refused,
}
