import type { WindowMessages } from '../../shared/language/messages.ts'
import type { QuietHours } from '../../shared/quiet-hours.ts'
import { DAY } from '../../shared/time.ts'

type Words = Pick<WindowMessages, 'settings' | 'time'>

/** A Sunday, in the zone in which it is written below. */
const SUNDAY = Date.UTC(2026, 10, 22, 12)
/** Monday first, as people here have them; 0 is Sunday. */
const ORDER = [1, 2, 3, 4, 5, 6, 0]

/** The days of a week in a language, Monday first; `day` is 0 for Sunday. */
export function weekDays(locale: string): { day: number; short: string; name: string }[] {
  const write = (weekday: 'short' | 'long') => new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' })
  const [short, long] = [write('short'), write('long')]
  return ORDER.map((day) => {
    const at = SUNDAY + day * DAY
    return { day, short: short.format(at), name: long.format(at) }
  })
}

/** A field of the quiet hours that cannot be kept as it is, and a sentence that names it and the cure. */
export type QuietProblem = { field: 'days' | 'from' | 'to'; sentence: string }

/** What is wrong with quiet hours as somebody put them in, or null. */
export function quietProblem(
  { days, from, to }: QuietHours,
  messages: Pick<Words, 'settings'>,
): QuietProblem | null {
  const { quiet } = messages.settings
  if (days.length === 0) return { field: 'days', sentence: quiet.noDays }
  if (!isTime(from)) return { field: 'from', sentence: quiet.noFrom }
  if (!isTime(to)) return { field: 'to', sentence: quiet.noTo }
  return null
}

/** "Held every day from 22:00 to 07:00 the next day; one summary at 07:00. …": what these quiet hours do. */
export function quietSentence(hours: QuietHours, messages: Words): string {
  const { quiet } = messages.settings
  const { days, from, to, timeZone } = hours
  if (from === to && days.length === ORDER.length) return `${quiet.always} ${quiet.exceptions}`
  const held = quiet.held({
    days: dayWords(days, messages),
    from,
    until: to > from ? to : quiet.nextDay(to),
    place: timeZone === null ? null : zoneName(timeZone),
    to,
  })
  return `${held} ${quiet.exceptions}`
}

function dayWords(days: readonly number[], { settings: { quiet }, time }: Words): string {
  if (days.length === ORDER.length) return quiet.everyDay
  const chosen = weekDays(time.locale).filter(({ day }) => days.includes(day))
  const single = chosen.length === 1
  return quiet.onDays(chosen.map(({ short, name }) => (single ? name : short)))
}

/** "Europe/Berlin" -> "Berlin". */
export function zoneName(timeZone: string): string {
  return timeZone.slice(timeZone.indexOf('/') + 1).replaceAll('_', ' ')
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}
