import { afterEach, describe, expect, test } from 'vitest'
import { timeMessages as german } from '../../../shared/language/de/time.ts'
import { timeMessages as english } from '../../../shared/language/en/time.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../../shared/time.ts'
import { NINE } from '../../builders.ts'

const NOON = Date.UTC(2026, 10, 23, 12)
const NEW_YEAR = Date.UTC(2027, 0, 1, 9)
const before = process.env.TZ

afterEach(() => {
  process.env.TZ = before
})

test('times are those of the zone that the computer is in now, also after a journey', () => {
  process.env.TZ = 'UTC'
  expect([english.shortClock(NOON), german.zoned(NOON)]).toEqual(['12:00', '23. November 2026 um 12:00 UTC'])
  process.env.TZ = 'Asia/Tokyo'
  expect(english.shortClock(NOON)).toBe('21:00')
  expect(german.zoned(NOON)).toContain('21:00')
  process.env.TZ = 'UTC'
  expect(english.shortClock(NOON)).toBe('12:00')
})

describe('how long ago', () => {
  test.each<[number, string, string]>([
    [0, 'just now', 'gerade eben'],
    [-3 * SECOND, 'just now', 'gerade eben'],
    [7 * SECOND, '7 s ago', 'vor 7 s'],
    [47 * SECOND, '40 s ago', 'vor 40 s'],
    [5 * MINUTE, '5 min ago', 'vor 5 min'],
    [3.9 * HOUR, '3 h ago', 'vor 3 h'],
    [DAY, '1 day ago', 'vor 1 Tag'],
    [2.5 * DAY, '2 days ago', 'vor 2 Tagen'],
  ])('%d ms ago is "%s", in German "%s"', (ms, said, gesagt) => {
    expect([english.ago(NINE - ms, NINE), german.ago(NINE - ms, NINE)]).toEqual([said, gesagt])
  })

  test.each<[number, string, string]>([
    [-MINUTE, 'now', 'jetzt'],
    [500, 'now', 'jetzt'],
    [9 * SECOND, 'in 9 s', 'in 9 s'],
    [4.5 * MINUTE, 'in 4 min', 'in 4 min'],
    [2 * DAY, 'in 2 days', 'in 2 Tagen'],
  ])('in %d ms is "%s", in German "%s"', (ms, said, gesagt) => {
    expect([english.in(NINE + ms, NINE), german.in(NINE + ms, NINE)]).toEqual([said, gesagt])
  })
})

describe('how long', () => {
  test.each<[number, string, string, string]>([
    [-5 * SECOND, '0 s', '0 s', '0 s'],
    [40 * SECOND, '40 s', '40 s', '40 s'],
    [12 * MINUTE, '12 min', '12 min', '12 min'],
    [7 * HOUR + 30 * MINUTE, '7 h 30 min', '7 h 30 min', '7 h 30 min'],
    [2 * HOUR, '2 h', '2 h', '2 h'],
    [DAY, '1 day', '1 Tag', '1 Tag'],
    [3 * DAY, '3 days', '3 Tage', '3 Tagen'],
  ])('%d ms last "%s", in German "%s", and "seit %s"', (ms, said, gesagt, seit) => {
    expect(english.duration(ms)).toBe(said)
    expect(english.durationAfterPreposition(ms)).toBe(said)
    expect([german.duration(ms), german.durationAfterPreposition(ms)]).toEqual([gesagt, seit])
  })

  test.each<[number, string, string]>([
    [182.4, '182 ms', '182 ms'],
    [1432, '1.4 s', '1,4 s'],
    [2000, '2.0 s', '2,0 s'],
    [65_000, '1 min', '1 min'],
  ])('what took %d ms took "%s", in German "%s"', (ms, said, gesagt) => {
    expect([english.took(ms), german.took(ms)]).toEqual([said, gesagt])
  })

  test.each<[number, string, string]>([
    [1, 'every second', 'jede Sekunde'],
    [30, 'every 30 s', 'alle 30 s'],
    [60, 'every minute', 'jede Minute'],
    [3600, 'every hour', 'jede Stunde'],
    [86_400, 'every day', 'jeden Tag'],
    [90, 'every 1 min 30 s', 'alle 1 min 30 s'],
    [300, 'every 5 min', 'alle 5 min'],
    [5400, 'every 1 h 30 min', 'alle 1 h 30 min'],
  ])('an interval of %d s is "%s", in German "%s"', (seconds, said, gesagt) => {
    expect([english.every(seconds), german.every(seconds)]).toEqual([said, gesagt])
  })
})

describe('when', () => {
  test.each<[number, string, string]>([
    [NINE, 'Today', 'Heute'],
    [NINE - DAY, 'Yesterday', 'Gestern'],
    [NINE - 2 * DAY, 'Saturday 21 November', 'Samstag, 21. November'],
    [NINE - 367 * DAY, 'Friday 21 November 2025', 'Freitag, 21. November 2025'],
  ])('the day of %d is "%s", in German "%s"', (at, said, gesagt) => {
    expect([english.dayName(at, NINE), german.dayName(at, NINE)]).toEqual([said, gesagt])
  })

  test('the day before new year is yesterday, and the one before that is of another year', () => {
    const days = [NEW_YEAR - DAY, NEW_YEAR - 2 * DAY]
    expect(days.map((at) => english.dayName(at, NEW_YEAR))).toEqual([
      'Yesterday',
      'Wednesday 30 December 2026',
    ])
  })

  test.each<[string, number, string, string]>([
    ['today', NINE, '09:00:00', '09:00:00'],
    ['another day', NINE - DAY, '22 Nov, 09:00:00', '22. Nov., 09:00:00'],
    ['another year', NINE - 365 * DAY, '23 Nov 2025, 09:00:00', '23. Nov. 2025, 09:00:00'],
  ])('a moment of %s is "%s %s", in German "%s"', (_what, at, said, gesagt) => {
    expect([english.moment(at, NINE), german.moment(at, NINE)]).toEqual([said, gesagt])
  })

  test('a short time of another day carries its date, and of another year that', () => {
    const times = [NINE, NINE - DAY, NINE - 365 * DAY]
    expect(times.map((at) => english.short(at, NINE))).toEqual(['09:00', '22 Nov 09:00', '23 Nov 2025 09:00'])
  })

  test.each<[number, string, string]>([
    [NINE + HOUR, '10:00', '10:00'],
    [NINE + DAY + 14 * MINUTE, 'tomorrow 09:14', 'morgen 09:14'],
    [NINE + 2 * DAY, '25 Nov 09:00', '25. Nov. 09:00'],
  ])('until %d is "%s", in German "%s"', (at, said, gesagt) => {
    expect([english.until(at, NINE), german.until(at, NINE)]).toEqual([said, gesagt])
  })

  test('tomorrow is the next day of the calendar also where a day has 25 hours', () => {
    process.env.TZ = 'Europe/Berlin'
    const evening = Date.UTC(2026, 9, 24, 21, 30)
    expect(english.until(evening + DAY, evening)).toBe('tomorrow 22:30')
    expect(german.dayName(evening - DAY, evening)).toBe('Gestern')
  })

  test.each<[number, string]>([
    [55 * MINUTE, '08:05 – 09:00'],
    [9 * SECOND, '08:59:51 – 09:00:00'],
  ])('a span of %d ms is "%s"', (ms, said) => {
    expect(english.clockSpan(NINE - ms, NINE)).toBe(said)
  })

  test('the exact time names day, year and zone, and the time for somebody elsewhere its zone', () => {
    expect(english.exact(NINE)).toMatch(/Monday.*23 November 2026.*09:00:00 UTC/)
    expect(german.exact(NINE)).toMatch(/Montag.*23\. November 2026.*09:00:00 UTC/)
    expect(english.zoned(NINE)).toBe('23 November 2026 at 09:00 UTC')
  })
})
