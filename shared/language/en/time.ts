import { timeWordsOf } from '../time-words.ts'
import { plural } from './grammar.ts'

const days = (count: number) => `${count} ${plural(count, { one: 'day', other: 'days' })}`

/** Moments and spans in English. */
export const timeMessages = timeWordsOf({
  locale: 'en-GB',
  days,
  daysAfterPreposition: days,
  justNow: 'just now',
  ago: (span) => `${span} ago`,
  now: 'now',
  in: (span) => `in ${span}`,
  every: (span) => `every ${span}`,
  everyOne: { second: 'every second', minute: 'every minute', hour: 'every hour', day: 'every day' },
  today: 'Today',
  yesterday: 'Yesterday',
  tomorrow: (time) => `tomorrow ${time}`,
  soFar: (stretch) => `${stretch}, so far`,
})
