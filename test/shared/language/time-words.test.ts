import { afterEach, expect, test } from 'vitest'
import { timeMessages as german } from '../../../shared/language/de/time.ts'
import { timeMessages as english } from '../../../shared/language/en/time.ts'

const NOON = Date.UTC(2026, 10, 23, 12)
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
