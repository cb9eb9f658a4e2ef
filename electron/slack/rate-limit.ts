import { HOUR, SECOND } from '../../shared/time.ts'

/** The longest wait that is believed, in ms: longer ones are a mistake, and would silence a check for days. */
export const LONGEST_WAIT = HOUR

/** How long to wait after HTTP 429, in ms: the header's seconds, else the body's `retry_after`, else null. */
export function retryAfterMs(
  header: string | undefined,
  body: Record<string, unknown> | null,
): number | null {
  const seconds = secondsOf(header) ?? secondsOf(body?.retry_after)
  return seconds === null ? null : Math.min(seconds * SECOND, LONGEST_WAIT)
}

/** Seconds as Slack writes them, whole and not negative; anything else is not believed. */
function secondsOf(value: unknown): number | null {
  const text = typeof value === 'number' ? String(Math.ceil(value)) : value
  return typeof text === 'string' && /^\s*\d{1,12}\s*$/.test(text) ? Number(text) : null
}
