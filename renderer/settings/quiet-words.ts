import type { QuietHours } from '../../shared/quiet-hours.ts'

/** The days of a week as people here read them, Monday first; `day` is 0 for Sunday. */
export const weekDays: readonly { day: number; short: string; name: string }[] = [
  { day: 1, short: 'Mon', name: 'Monday' },
  { day: 2, short: 'Tue', name: 'Tuesday' },
  { day: 3, short: 'Wed', name: 'Wednesday' },
  { day: 4, short: 'Thu', name: 'Thursday' },
  { day: 5, short: 'Fri', name: 'Friday' },
  { day: 6, short: 'Sat', name: 'Saturday' },
  { day: 0, short: 'Sun', name: 'Sunday' },
]

/** A field of the quiet hours that cannot be kept as it is, and a sentence that names it and the cure. */
export type QuietProblem = { field: 'days' | 'from' | 'to'; sentence: string }

/** What is wrong with quiet hours as somebody put them in, or null. */
export function quietProblem({ days, from, to }: QuietHours): QuietProblem | null {
  if (days.length === 0) return { field: 'days', sentence: 'Days: choose at least one day.' }
  if (!isTime(from)) return { field: 'from', sentence: 'From: enter hours and minutes, such as 22:00.' }
  if (!isTime(to)) return { field: 'to', sentence: 'To: enter hours and minutes, such as 07:00.' }
  return null
}

/** "Held every day from 22:00 to 07:00 the next day; one summary at 07:00. …": what these quiet hours do. */
export function quietSentence({ days, from, to, timeZone }: QuietHours): string {
  const zone = timeZone === null ? '' : `, ${zoneName(timeZone)} time`
  if (from === to && days.length === weekDays.length)
    return `Held at all times, so there is no summary. ${EXCEPTIONS}`
  const end = to > from ? to : `${to} the next day`
  return `Held ${dayWords(days)} from ${from} to ${end}${zone}; one summary at ${to}. ${EXCEPTIONS}`
}

const EXCEPTIONS = 'Integrations of high priority ring anyway; the tray always shows what fails.'

const list = new Intl.ListFormat('en-GB')

function dayWords(days: readonly number[]): string {
  if (days.length === weekDays.length) return 'every day'
  const chosen = weekDays.filter(({ day }) => days.includes(day))
  const single = chosen.length === 1
  return `on ${list.format(chosen.map(({ short, name }) => (single ? name : short)))}`
}

/** "Europe/Berlin" -> "Berlin". */
export function zoneName(timeZone: string): string {
  return timeZone.slice(timeZone.indexOf('/') + 1).replaceAll('_', ' ')
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}
