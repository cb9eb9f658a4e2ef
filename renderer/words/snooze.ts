import { HOUR } from '../../shared/time.ts'
import { tomorrowAt } from './dates.ts'

/** For how long notifications can be snoozed: the words of a choice, and how long (ms) it is from `now`. */
export type SnoozeChoice = { words: string; forMs: (now: number) => number }

/** What a menu of snoozing offers. */
export const snoozeChoices: readonly SnoozeChoice[] = [
  { words: 'For 1 hour', forMs: () => HOUR },
  { words: 'For 4 hours', forMs: () => 4 * HOUR },
  { words: 'Until tomorrow, 09:00', forMs: (now) => tomorrowAt(9, now) - now },
]
