import { MINUTE, SECOND } from '../../shared/time.ts'
import type { Health } from './health.ts'

/** A permanent failure is asked again after so long; with its jitter within the 15 s of promise 17. */
export const CONFIRM_AFTER_MS = 10 * SECOND
/** Checks that are due within this of each other run together, so that the computer wakes once. */
export const TOGETHER_MS = SECOND
/** How soon we look again whether the network is back. */
export const OFFLINE_RETRY_MS = 30 * SECOND
/** A timer that comes this much too late means that the computer slept or that the clock jumped. */
export const SLEEP_SIGN_MS = 30 * SECOND
/** After a wake-up we wait for the network at most so long. */
export const WAKE_PATIENCE_MS = MINUTE
/** What fails within this after a wake-up is asked again before it counts as more than a suspicion. */
const WAKE_DOUBT_MS = 30 * SECOND

const JITTER = 0.1

/** When the next regular round is due. `fraction` (0 to 1) spreads it by 5 % to either side. */
export function nextDueAt(at: number, everySeconds: number, fraction: number): number {
  return Math.round(at + everySeconds * SECOND * (1 + (fraction - 0.5) * JITTER))
}

/** When a suspicion is asked again: soon, and never later than the regular round would be. */
export function confirmDueAt(at: number, everySeconds: number, fraction: number): number {
  return Math.round(at + Math.min(CONFIRM_AFTER_MS, everySeconds * SECOND) * (1 + fraction * JITTER))
}

/** What a result says about when to ask again; times in ms since 1970. */
export type AfterResult = {
  now: number
  everySeconds: number
  /** 0 to 1. */
  fraction: number
  /** Whether it has to be confirmed before anybody is told. */
  confirm: boolean
  health: Pick<Health, 'state'>
  /** When the computer last woke up or came back to its network. */
  wokeAt: number
}

/** When an integration is due after a result: soon where it is to be confirmed, or where waking up may have made it. */
export function dueAfterResult(after: AfterResult): number {
  const { now, everySeconds, fraction, confirm, health, wokeAt } = after
  // Once: a VPN may need longer than that to come up, and three quick failures in a row would ring.
  const isFirst = health.state.kind === 'suspect' && health.state.failures === 1
  const soon = confirm || (isFirst && now - wokeAt < WAKE_DOUBT_MS)
  return soon ? confirmDueAt(now, everySeconds, fraction) : nextDueAt(now, everySeconds, fraction)
}

/** A due time that the clock's jump backwards left far in the future is brought back to at most one interval. */
export function clampDueAt(dueAt: number, now: number, everySeconds: number): number {
  return Math.min(dueAt, Math.ceil(now + everySeconds * SECOND * (1 + JITTER)))
}

/** What the time of a timer's arrival says: it came when it should, after a sleep, or before it was set. */
export function readArrival(
  expectedAt: number,
  setAt: number,
  now: number,
): 'on-time' | 'late' | 'backwards' {
  if (now < setAt - SECOND) return 'backwards'
  return now - expectedAt > SLEEP_SIGN_MS ? 'late' : 'on-time'
}
