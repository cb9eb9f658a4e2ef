import { type TimeWords, timeWordsOf } from '../time-words.ts'
import { plural } from './grammar.ts'

/** Moments and spans in German. */
export const timeMessages: TimeWords = timeWordsOf({
  locale: 'de-DE',
  days: (count) => `${count} ${plural(count, { one: 'Tag', other: 'Tage' })}`,
  daysAfterPreposition: (count) => `${count} ${plural(count, { one: 'Tag', other: 'Tagen' })}`,
  justNow: 'gerade eben',
  ago: (span) => `vor ${span}`,
  now: 'jetzt',
  in: (span) => `in ${span}`,
  every: (span) => `alle ${span}`,
  everyOne: { second: 'jede Sekunde', minute: 'jede Minute', hour: 'jede Stunde', day: 'jeden Tag' },
  today: 'Heute',
  yesterday: 'Gestern',
  tomorrow: (time) => `morgen ${time}`,
  soFar: (stretch) => `${stretch}, bis jetzt`,
})
