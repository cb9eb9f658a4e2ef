import type { WindowMessages } from '../../shared/language/messages.ts'
import { HOUR } from '../../shared/time.ts'
import { tomorrowAt } from './days.ts'

/** For how long notifications can be snoozed: which choice it is, and how long (ms) it is from `now`. */
export type SnoozeChoice = {
  name: keyof WindowMessages['history']['incident']['snoozeFor']
  forMs: (now: number) => number
}

/** What a menu of snoozing offers. */
export const snoozeChoices: readonly SnoozeChoice[] = [
  { name: 'hour', forMs: () => HOUR },
  { name: 'hours', forMs: () => 4 * HOUR },
  { name: 'tomorrow', forMs: (now) => tomorrowAt(9, now) - now },
]
