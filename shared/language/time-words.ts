import { DAY, HOUR, MINUTE, SECOND } from '../time.ts'
import { grammarOf } from './forms.ts'

/** What a language adds to its digits to speak of time. */
export type TimeVocabulary = {
  /** A BCP 47 tag: how dates are written. */
  locale: string
  days(count: number): string
  /** Days after a preposition ("seit 3 Tagen"), where a language tells that apart. */
  daysAfterPreposition(count: number): string
  justNow: string
  ago(span: string): string
  now: string
  in(span: string): string
  every(span: string): string
  /** "every minute": an interval of one whole unit. */
  everyOne: { second: string; minute: string; hour: string; day: string }
  today: string
  yesterday: string
  tomorrow(time: string): string
  soFar(stretch: string): string
}

/** Moments (ms since 1970, in local time) and spans (ms) in the words of a language. */
export type TimeWords = ReturnType<typeof timeWordsOf>

/** How a language speaks of time. Times are local. */
export function timeWordsOf(words: TimeVocabulary) {
  return { locale: words.locale, ...clocksOf(words.locale), ...momentsOf(words), ...spansOf(words) }
}

function clocksOf(locale: string) {
  const format = (options: Intl.DateTimeFormatOptions) => {
    let made = new Intl.DateTimeFormat(locale, options)
    let madeIn = zoneNow()
    return (at: number) => {
      if (madeIn !== zoneNow()) {
        made = new Intl.DateTimeFormat(locale, options)
        madeIn = zoneNow()
      }
      return made.format(at)
    }
  }
  const minutes = { hour: '2-digit', minute: '2-digit' } as const
  return {
    /** "07:05:10" */
    clock: format({ ...minutes, second: '2-digit' }),
    /** "07:05" */
    shortClock: format(minutes),
    /** "07:05:10.123": for evidence. */
    preciseClock: format({ ...minutes, second: '2-digit', fractionalSecondDigits: 3 }),
    /** "Saturday 21 November 2026 at 07:05:10 GMT": what hovering a relative time shows. */
    exact: format({ dateStyle: 'full', timeStyle: 'long' }),
    /** "21 November 2026 at 06:15 CET": for readers who may be elsewhere. */
    zoned: format({ day: 'numeric', month: 'long', year: 'numeric', ...minutes, timeZoneName: 'short' }),
    /** "Saturday 21 November" */
    longDay: format({ weekday: 'long', day: 'numeric', month: 'long' }),
    /** "Sat 21 Nov" */
    weekday: format({ weekday: 'short', day: 'numeric', month: 'short' }),
    /** "21 November" */
    monthDay: format({ day: 'numeric', month: 'long' }),
    /** "21 November 2026" */
    fullDay: format({ day: 'numeric', month: 'long', year: 'numeric' }),
    /** "21 Nov" */
    shortDay: format({ day: 'numeric', month: 'short' }),
    /** "21 Nov 2026" */
    yearDay: format({ day: 'numeric', month: 'short', year: 'numeric' }),
  }
}

const WINTER = Date.UTC(2026, 0)
const SUMMER = Date.UTC(2026, 6)

/** Tells the computer's time zones apart: it travels, and a formatter stays in the zone in which it was made. */
function zoneNow(): string {
  return `${new Date(WINTER).getTimezoneOffset()} ${new Date(SUMMER).getTimezoneOffset()}`
}

function momentsOf(words: TimeVocabulary) {
  const { clock, shortClock, shortDay, yearDay, longDay } = clocksOf(words.locale)
  const day = (at: number, now: number) => (sameYear(at, now) ? shortDay(at) : yearDay(at))
  const short = (at: number, now: number) =>
    sameDay(at, now) ? shortClock(at) : `${day(at, now)} ${shortClock(at)}`
  return {
    /** "06:10 – 07:05", with seconds where it is shorter than ten minutes. */
    clockSpan(from: number, to: number): string {
      const write = to - from < 10 * MINUTE ? clock : shortClock
      return `${write(from)} – ${write(to)}`
    },
    /** "07:05:10" on the same day as `now`, else "21 Nov, 07:05:10", with the year where it is another one. */
    moment: (at: number, now: number) => (sameDay(at, now) ? clock(at) : `${day(at, now)}, ${clock(at)}`),
    /** "06:10" on the same day as `now`, else "21 Nov 06:10", with the year where it is another one. */
    short,
    /** "13:00", "tomorrow 09:14" or "25 Nov 09:14": a moment to come. */
    until: (at: number, now: number) =>
      sameDay(at, dayAfter(now)) ? words.tomorrow(shortClock(at)) : short(at, now),
    /** "Today", "Yesterday", "Saturday 21 November" or, of another year, "Friday 21 November 2025". */
    dayName(at: number, now: number): string {
      if (sameDay(at, now)) return words.today
      if (sameDay(at, dayBefore(now))) return words.yesterday
      return sameYear(at, now) ? longDay(at) : `${longDay(at)} ${new Date(at).getFullYear()}`
    },
    /** "Mon 23 Nov, 14:00 – 15:00, so far": a stretch that is not over yet. */
    soFar: words.soFar,
  }
}

function spansOf(words: TimeVocabulary) {
  const { decimal } = grammarOf(words.locale)
  const coarse = (ms: number) => coarsely(ms, words.daysAfterPreposition)
  return {
    /** "40 s", "12 min", "7 h 30 min" or "3 days": two units at the most. */
    duration: (ms: number) => span(ms, words.days),
    /** The same after a preposition: "for 3 days". */
    durationAfterPreposition: (ms: number) => span(ms, words.daysAfterPreposition),
    /** "182 ms", "1.4 s" or "2 min": how long something took. */
    took(ms: number): string {
      if (ms < SECOND) return `${Math.round(ms)} ms`
      if (ms < MINUTE) return `${decimal(ms / SECOND, 1)} s`
      return span(ms, words.days)
    },
    /** "just now", "40 s ago", "5 min ago", "3 h ago", "2 days ago". Coarse on purpose: a calm page does not tick. */
    ago: (at: number, now: number) => (now - at < 5 * SECOND ? words.justNow : words.ago(coarse(now - at))),
    /** "in 4 min", or "now" when it is due. */
    in: (at: number, now: number) => (at - now < SECOND ? words.now : words.in(coarse(at - now))),
    /** "every 30 s", "every minute", "every 5 min", "every 2 h": an interval in seconds. */
    every(seconds: number): string {
      const one = oneUnit(seconds * SECOND)
      if (one) return words.everyOne[one]
      return words.every(seconds % 60 === 0 ? span(seconds * SECOND, words.days) : secondsAsWords(seconds))
    },
  }
}

function span(ms: number, days: (count: number) => string): string {
  if (ms < MINUTE) return `${Math.max(0, Math.floor(ms / SECOND))} s`
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`
  if (ms < DAY) return twoUnits(Math.floor(ms / HOUR), 'h', Math.floor((ms % HOUR) / MINUTE), 'min')
  return days(Math.floor(ms / DAY))
}

function coarsely(ms: number, days: (count: number) => string): string {
  if (ms < 10 * SECOND) return `${Math.floor(ms / SECOND)} s`
  if (ms < MINUTE) return `${Math.floor(ms / (10 * SECOND)) * 10} s`
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`
  if (ms < DAY) return `${Math.floor(ms / HOUR)} h`
  return days(Math.floor(ms / DAY))
}

function oneUnit(ms: number): keyof TimeVocabulary['everyOne'] | null {
  if (ms === SECOND) return 'second'
  if (ms === MINUTE) return 'minute'
  if (ms === HOUR) return 'hour'
  return ms === DAY ? 'day' : null
}

function secondsAsWords(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : twoUnits(Math.floor(seconds / 60), 'min', seconds % 60, 's')
}

/** "7 h 30 min"; without the smaller unit where it is none. */
function twoUnits(big: number, bigUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${big} ${bigUnit}` : `${big} ${bigUnit} ${small} ${smallUnit}`
}

/** Noon of a day is always in it; a day is not always 24 hours long. */
function noonOf(now: number, daysOn: number): number {
  const date = new Date(now)
  date.setDate(date.getDate() + daysOn)
  return date.setHours(12, 0, 0, 0)
}

const dayAfter = (now: number) => noonOf(now, 1)
const dayBefore = (now: number) => noonOf(now, -1)

function sameYear(a: number, b: number): boolean {
  return new Date(a).getFullYear() === new Date(b).getFullYear()
}

function sameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString()
}
