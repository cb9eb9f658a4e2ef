/** "2026-11-23T09:00:12.345Z": a moment (ms since 1970) for programs. */
export function isoTime(at: number): string {
  return new Date(at).toISOString()
}

/** "2026-11-23 10:00:12": a moment as the clock on the wall shows it; spreadsheets read it as a date. */
export function wallTime(at: number): string {
  const date = new Date(at)
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(twoDigits).join('-')
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':')}`
}

/** "2026-11-23-1000": a moment as the clock on the wall shows it, for the name of a file: two of one day differ. */
export function fileTime(at: number): string {
  return wallTime(at).slice(0, 16).replace(' ', '-').replace(':', '')
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
