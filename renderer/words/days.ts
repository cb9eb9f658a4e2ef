/** Whether two moments lie in the same local day. */
export function sameDay(a: number, b: number): boolean {
  return localDay(a) === localDay(b)
}

/** Whether two moments lie in the same local hour. */
export function sameHour(a: number, b: number): boolean {
  return sameDay(a, b) && new Date(a).getHours() === new Date(b).getHours()
}

/** The local day of a moment as one number: 20261121. */
export function localDay(at: number): number {
  const date = new Date(at)
  return date.getFullYear() * 10_000 + (date.getMonth() + 1) * 100 + date.getDate()
}

/** The next local day at that hour (0-23), in ms since 1970. A day is not always 24 hours long. */
export function tomorrowAt(hour: number, now: number): number {
  const date = new Date(now)
  date.setDate(date.getDate() + 1)
  return date.setHours(hour, 0, 0, 0)
}
