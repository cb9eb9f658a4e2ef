import type { CrashPoint } from './app-run.ts'
import type { NetworkState } from './computer.ts'
import type { Blip, Outage } from './simulated-slack.ts'
import type { Trouble } from './trouble.ts'

/** What the user does. Members are named by their index in the estate. */
export type UserAct =
  | { kind: 'check-all' }
  | { kind: 'pause-all'; forMs: number }
  | { kind: 'pause-one'; member: number; paused: boolean }
  | { kind: 'remove'; member: number }
  | { kind: 'add'; member: number }
  | { kind: 'acknowledge' }
  | { kind: 'snooze-all'; forMs: number }
  | { kind: 'snooze-one'; member: number; forMs: number }
  | { kind: 'fixed' }

/** Something that happens to Slack, to the computer or to the app. */
export type Event =
  | { kind: 'sleep'; announced: boolean }
  /** The network comes back so long after the wake-up. */
  | { kind: 'wake'; announced: boolean; networkAfterMs: number }
  | { kind: 'network'; state: NetworkState }
  /** The network is lost while the next question is on its way, and comes back so much later. */
  | { kind: 'ambush'; state: NetworkState; forMs: number }
  | { kind: 'set-clock'; byMs: number }
  | { kind: 'quit' }
  | { kind: 'start' }
  /** The app is started again so long after it died. */
  | { kind: 'crash'; point: CrashPoint; startAfterMs: number }
  | { kind: 'notifications'; up: boolean }
  | { kind: 'outage'; outage: Outage | null }
  | { kind: 'trouble'; trouble: Trouble; begins: boolean }
  /** What comes and goes does so. */
  | { kind: 'flap'; trouble: Trouble; broken: boolean }
  | { kind: 'blip'; blip: Blip; begins: boolean }
  | { kind: 'user'; act: UserAct }

/** An event at its moment (true time, ms since 1970). */
export type Happening = { at: number; event: Event }
