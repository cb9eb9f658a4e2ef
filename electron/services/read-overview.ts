import type { MainMessages } from '../../shared/language/messages.ts'
import type { Overview } from '../../shared/overview.ts'
import { buildOverview, type IntegrationFacts } from '../monitor/overview.ts'
import { quietUntil } from '../monitor/quiet-hours.ts'
import type { Clock, Network, SettingsStore } from '../ports.ts'
import type { Attention } from './attention.ts'
import type { HealthBook } from './health-book.ts'
import type { Integrations } from './integrations.ts'
import { isLocal } from './is-local.ts'
import type { Monitor } from './monitor.ts'
import type { Notices } from './notices.ts'
import type { Pause } from './pause.ts'
import type { WitnessDesk } from './witness-desk.ts'

/** Who knows what the overview is made from. */
export type OverviewSources = {
  clock: Clock
  network: Network
  pause: Pause
  attention: Attention
  settings: SettingsStore
  notices: Notices
  witness: WitnessDesk
  integrations: Integrations
  book: HealthBook
  monitor: Monitor
  demo: boolean
  /** What to say, in the language of the moment. */
  messages(): MainMessages
}

/** Asks everybody for what they know and builds the overview of this moment. */
export function readOverview(sources: OverviewSources): Overview {
  const { clock, network, pause, notices, witness, integrations, demo } = sources
  const now = clock.now()
  const messages = sources.messages()
  return buildOverview({
    now,
    online: network.isOnline() || onlyLocal(integrations),
    pausedUntil: pause.until(),
    snoozedUntil: sources.attention.snoozedUntil(),
    quietUntil: quietUntil(sources.settings.get().quietHours, now),
    notices: notices.all(messages),
    slackProblem: witness.slackProblem(),
    demo,
    integrations: integrationFacts(sources),
    messages,
  })
}

function integrationFacts({ integrations, book, monitor }: OverviewSources): IntegrationFacts[] {
  return integrations.all().map((integration) => ({
    integration,
    health: book.health(integration.id),
    nextDueAt: monitor.dueAt(integration.id),
    checking: monitor.isChecking(integration.id),
    hasSecret: integrations.hasSecret(integration.id),
    session: integrations.isSession(integration.id),
    local: isLocal(integration),
  }))
}

/** The demo needs no network: without one it is not offline. */
function onlyLocal(integrations: Integrations): boolean {
  const all = integrations.all()
  return all.length > 0 && all.every(isLocal)
}
