import { periodEdges } from '../../../electron/monitor/period-edges.ts'
import { stripOf } from '../../../electron/monitor/strip.ts'
import type { IntegrationView } from '../../../shared/overview.ts'
import type { Strip, Strips } from '../../../shared/strips.ts'
import { stripLetters } from '../../../shared/strips.ts'
import { failed, incidentOf } from '../../builders.ts'
import { failingViewOf, viewOf } from '../window-builders.ts'
import type { Story } from './story.ts'
import { storyTimeline } from './story-timeline.ts'

/** The strips that the main process would give of these stories. */
export function storyStrips(stories: readonly Story[]): Strips {
  const at = Date.now()
  return {
    at,
    edges: periodEdges('90d', at),
    strips: stories.map(({ view, entries }) => {
      const { bars, incidents, addedAt } = storyTimeline(entries, view.everySeconds, '90d')
      const open = incidents.map(({ id, from, to, lastBadAt, reason, code }) =>
        incidentOf({ id, reason, code, firstBadAt: from, resolvedAt: to, lastBadAt }),
      )
      return { integrationId: view.id, ...stripOf(bars, open, { addedAt, now: at }) }
    }),
  }
}

const WORKSPACES = ['Acme', 'Globex', 'Initech', 'Umbrella', null]
const NAMES = ['Reviews', 'Alerts', 'Deploys', 'Tickets', 'Releases', 'Feedback', 'Crashes', 'Invoices']

/** So many integrations, a few of them failing, and a quarter of a year of each, always the same. */
export function manyWatched(count: number): { views: IntegrationView[]; strips: Strips } {
  const chance = dice(7)
  const views = Array.from({ length: count }, (_, index) => manyView(index, index < count / 40))
  const at = Date.now()
  const strips = views.map((view) => madeUpStrip(view, chance))
  return { views, strips: { at, edges: periodEdges('90d', at), strips } }
}

function manyView(index: number, failing: boolean): IntegrationView {
  const subject = `${NAMES[index % NAMES.length]} ${Math.floor(index / NAMES.length) + 1}`
  const workspace = WORKSPACES[(index * 7) % WORKSPACES.length] ?? null
  const target = `#${subject.toLowerCase().replace(' ', '-')}`
  const place: Partial<IntegrationView> =
    workspace === null
      ? { kind: 'webhook', target: 'hooks.slack.com', channel: null, apiUrl: null }
      : { target, name: index % 3 === 0 ? `${subject} to ${target}` : subject }
  const changes = { id: `many-${index}`, name: subject, workspace, ...place }
  return failing ? failingViewOf(changes, failed('access-revoked')) : viewOf(changes)
}

function madeUpStrip(view: IntegrationView, chance: () => number): Strip {
  const addedDays = chance() < 0.2 ? Math.floor(chance() * 80) : 0
  const bad = chance() < 0.25 ? 0.12 : 0.01
  const days = Array.from({ length: 90 }, (_, day) => {
    if (day < addedDays) return stripLetters.before
    if (day === 89 && view.incident) return stripLetters.most
    if (chance() < 0.05) return stripLetters.unknown
    if (chance() < bad)
      return stripLetters[(['failed', 'little', 'half', 'most'] as const)[Math.floor(chance() * 4)] ?? 'half']
    return chance() < 0.02 ? stripLetters.warning : stripLetters.ok
  }).join('')
  const incidents = days
    .replace(/[^flhm]+/g, ' ')
    .trim()
    .split(' ')
    .filter(Boolean).length
  const uptime = incidents === 0 ? 1 : 1 - chance() * 0.01 * incidents
  return {
    integrationId: view.id,
    days,
    coverage: chance() < 0.3 ? 1 : 0.5 + chance() / 2,
    uptime,
    incidents,
  }
}

/** mulberry32: small, and the same everywhere. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
