import type { Incident } from '../../shared/incident.ts'
import { type Health, openIncident, withIncident } from './health.ts'
import { ended } from './incident-changes.ts'

/** What the user does to an integration, as its health sees it. Times are ms since 1970. */
export type HealthCommand =
  | { kind: 'acknowledge'; until: number }
  | { kind: 'unacknowledge' }
  | { kind: 'pause' }
  | { kind: 'remove' }

/** What a command did: the new health, and the incident that it changed, to be stored; null when it changed none. */
export type Commanded = { health: Health; incident: Incident | null }

/** Applies a command. There is no transition: what the user did is no news to the user. */
export function applyCommand(health: Health, command: HealthCommand, at: number): Commanded {
  switch (command.kind) {
    case 'acknowledge':
      return acknowledged(health, command.until)
    case 'unacknowledge':
      return acknowledged(health, null)
    case 'pause':
      return { health: doubtless(health), incident: null }
    case 'remove':
      return removed(health, at)
  }
}

/** Who knows of an incident needs no retelling, also who then wants to hear of it again: from now on. */
function acknowledged(health: Health, acknowledgedUntil: number | null): Commanded {
  const open = openIncident(health)
  if (!open) return { health, incident: null }
  const incident: Incident = { ...open, acknowledgedUntil, retell: null }
  return { health: withIncident(health, incident), incident }
}

/** Results before a pause and after it are not in a row: what was not certain is forgotten. What is open stays open. */
function doubtless(health: Health): Health {
  const { state } = health
  const calm: Health = { ...health, flips: [] }
  if (state.kind === 'suspect') return { ...calm, state: { kind: 'settled' } }
  if (state.kind === 'recovering') return { ...calm, state: { kind: 'failing', incident: state.incident } }
  if (state.kind === 'flapping') return { ...calm, state: { ...state, run: null } }
  return calm
}

/** Nothing is ever told of a removed integration: its incident is over and settled. */
function removed(health: Health, at: number): Commanded {
  const open = openIncident(health)
  return {
    health: { ...health, state: { kind: 'settled' }, flips: [] },
    incident: open && { ...ended(open, at), settledAt: at },
  }
}
