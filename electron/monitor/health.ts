import type { Incident } from '../../shared/incident.ts'
import type { Outcome } from '../../shared/outcome.ts'
import type { Run } from './flapping.ts'
import type { Suspicion } from './incident-changes.ts'

/**
 * The running state of one integration, and the transition that each result makes (advance.ts).
 *
 *               failed (not yet enough)            failed (enough): opened
 *   settled ───────────────────────────► suspect ───────────────────────────► failing ◄────────────┐
 *    ▲ ▲ ▲                                  │                                  │ ▲  │ good (not     │ failed (another
 *    │ │ └────────────── good ──────────────┘         failed (another reason): └─┘  ▼ enough)       │ reason:
 *    │ │                                                     reason-changed     recovering ─────────┘ reason-changed)
 *    │ └───────────────────────── good (enough): resolved ──────────────────────────┘
 *    │
 *    │                  any of the four ── the 7th flip within an hour: flapping ──► flapping ◄─┐ any result:
 *    │                                                                               │ │ └──────┘ none
 *    └──────────────────── good, 30 min after the last flip: resolved ───────────────┘ │
 *                          failed, 30 min after the last flip: steady ──► failing ◄────┘
 *
 * A flip is a change between failed and good from one decisive result to the next.
 * Commands (health-commands.ts): a pause takes suspect to settled and recovering to failing, forgets the flips, and lets
 * flapping begin its 30 min anew; a removal takes every state to settled; an acknowledgement changes no state.
 *
 * Invariants, for any sequence of results and commands (test/electron/monitor/health-invariants.test.ts):
 *
 *  1. An inconclusive result changes `lastOutcome` and `lastResultAt`, and nothing else: what we could not see is no news.
 *  2. `opened` comes with the failed result that completes two permanent failures in a row, or three failures of any kind,
 *     since the last good one or pause: always then and never otherwise. A permanent one that is not yet enough asks for
 *     its confirmation, and nothing else does.
 *  3. `flapping` comes with the 7th flip within an hour since the last pause or end of flapping, always then and never
 *     otherwise.
 *  4. `resolved` comes with the second good result in a row since the last failed one or pause; while flapping, with a
 *     good one 30 min or more after the last flip (after a pause: after the first result). Always then, never otherwise.
 *  5. `steady` ends flapping in the same way with a failed result, always then and never otherwise.
 *  6. At most one incident is open: one begins (`opened`, or `flapping` where none was open) only when the one before has
 *     ended (`resolved`, or removal). While one flaps there is no transition but its end, and no probe is hurried.
 *  7. The id and the bounds of an incident (`lastGoodAt`, `firstBadAt`, `openedAt`) never change.
 *  8. `lastGoodAt` is the last good result before `firstBadAt`, `lastBadAt` the newest failed one, `failures` their number
 *     since. Under a clock that never runs backwards `lastGoodAt <= firstBadAt <= openedAt` and `firstBadAt <= lastBadAt`,
 *     and `openedAt <= lastBadAt` unless a good result began the flapping that opened it. When the clock jumps backwards
 *     they still name these results, but their order tells nothing.
 *  9. `flappingSince` is set exactly in the state flapping, and is the time of the result that began it.
 * 10. `toldAt`, `recoveryToldAt` and `remindedAt` are never touched; `settledAt` only by removal, with `resolvedAt`.
 * 11. `retell` is set only on an open incident that was told and is not acknowledged at that moment. Another reason sets
 *     it exactly when it ended an acknowledgement, or nothing was told of the incident, reminders included, in the hour
 *     before; while flapping it never does.
 * 12. Another reason ends an acknowledgement at once, flapping or not; no other result does. Another code does not.
 * 13. An acknowledgement changes neither states nor transitions, nor when the next probe is due.
 * 14. Never more than 7 flips are kept, all of the hour before the newest decisive result, none after it.
 * 15. A health that was stored and read again goes on in the same way.
 */
export type HealthState =
  | { kind: 'settled' }
  | ({ kind: 'suspect' } & Suspicion)
  | { kind: 'failing'; incident: Incident }
  | { kind: 'recovering'; incident: Incident; goods: number }
  /** The run is null when it was paused since: nothing before counts for being steady. */
  | { kind: 'flapping'; incident: Incident; run: Run | null }

/** Health of one integration. Times are ms since 1970. */
export type Health = {
  integrationId: string
  state: HealthState
  /** The newest outcome of any kind, or null before the first. */
  lastOutcome: Outcome | null
  lastResultAt: number | null
  /** The newest ok or warning. */
  lastGoodAt: number | null
  /** The newest result that was not inconclusive. */
  lastDecisiveAt: number | null
  /** When it changed between failed and good in the last hour, since the last pause or end of flapping. */
  flips: number[]
  /** The workspace's name as auth.test gave it, or null while unknown. */
  workspace: string | null
  /** The workspace's address as auth.test gave it (`https://acme.slack.com/`), not checked; or null. */
  workspaceUrl: string | null
  /** The app's id as auth.test gave it, not checked; or null. */
  appId: string | null
  /** The channel's name as conversations.info gave it, or null. */
  channelName: string | null
  /** Whether the channel was private when it was last seen, or null while unknown. */
  channelPrivate: boolean | null
  /** The scopes that the token was granted when it was last asked, or null while unknown. */
  scopes: string[] | null
  /** Scopes that it once had and has no more, and since when that is known; null when none. */
  lostScopes: { scopes: string[]; since: number } | null
}

/** The health of an integration that was never asked. */
export function unknownHealth(integrationId: string): Health {
  return {
    integrationId,
    state: { kind: 'settled' },
    lastOutcome: null,
    lastResultAt: null,
    lastGoodAt: null,
    lastDecisiveAt: null,
    flips: [],
    workspace: null,
    workspaceUrl: null,
    appId: null,
    channelName: null,
    channelPrivate: null,
    scopes: null,
    lostScopes: null,
  }
}

/** The open incident of a health, or null. */
export function openIncident({ state }: Health): Incident | null {
  return state.kind === 'settled' || state.kind === 'suspect' ? null : state.incident
}

/** The health with its open incident replaced; unchanged when none is open. */
export function withIncident(health: Health, incident: Incident): Health {
  const { state } = health
  if (state.kind === 'settled' || state.kind === 'suspect') return health
  return { ...health, state: { ...state, incident } }
}
