import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_QUIET_MS, quietUntil } from '../../../electron/monitor/quiet-hours.ts'
import type { QuietHours } from '../../../shared/quiet-hours.ts'
import { DAY, MINUTE } from '../../../shared/time.ts'

describe('quiet hours of any kind at any moment', () => {
  const zones = [
    'Europe/Berlin',
    'America/New_York',
    'America/Santiago',
    'Australia/Lord_Howe',
    'Asia/Beirut',
    'Asia/Kathmandu',
    'America/Scoresbysund',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    null,
  ]
  const changes = ['2026-09-06T04:00Z', '2026-10-03T15:30Z', '2026-10-25T01:00Z', '2027-03-28T01:00Z'].map(
    (text) => Date.parse(text),
  )
  const anyTime = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
  /** At the change of clocks things are most likely to go wrong. */
  const oddTime = fc.constantFrom('00:00', '00:30', '01:45', '02:00', '02:15', '02:45', '03:00', '23:30')
  const time = fc.oneof(anyTime, oddTime)
  const anyQuiet = fc
    .record({
      days: fc.uniqueArray(fc.integer({ min: 0, max: 6 })),
      from: time,
      to: time,
      timeZone: fc.constantFrom(...zones),
    })
    .map((chosen): QuietHours => ({ on: true, ...chosen }))
  const anyMoment = fc.oneof(
    fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2029, 0) - 1 }),
    fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -36 * 60, max: 36 * 60 }))
      .map(([change, minutes]) => change + minutes * MINUTE),
  )

  it('end later, with sound from then on and quiet up to then', () => {
    fc.assert(
      fc.property(anyQuiet, anyMoment, (quiet, now) => {
        const end = quietUntil(quiet, now)
        if (end === null) return
        expect(end).toBeGreaterThan(now)
        expect(end - now).toBeLessThanOrEqual(LONGEST_QUIET_MS)
        const endless = quiet.days.length === 7 && quiet.from === quiet.to
        expect(quietUntil(quiet, end)).toBe(endless ? end + LONGEST_QUIET_MS : null)
        expect(quietUntil(quiet, end - 1)).toBe(endless ? end - 1 + LONGEST_QUIET_MS : end)
      }),
      { numRuns: 2000 },
    )
  })

  it('are quiet whenever the clock shows a quiet time', () => {
    fc.assert(
      fc.property(anyQuiet, anyMoment, (quiet, now) => {
        if (clockShowsQuiet(quiet, now)) expect(quietUntil(quiet, now)).not.toBeNull()
      }),
      { numRuns: 2000 },
    )
  })

  it('are not quiet at any other time, where clocks change neither the day before nor the day after', () => {
    fc.assert(
      fc.property(anyQuiet, anyMoment, (quiet, now) => {
        const times = [now - DAY, now, now + DAY].map((moment) => clockOf(quiet, moment).time)
        const steady = new Set(times).size === 1
        if (steady && !clockShowsQuiet(quiet, now)) expect(quietUntil(quiet, now)).toBeNull()
      }),
      { numRuns: 2000 },
    )
  })
})

const NAMES = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** Day and HH:MM on a clock in the zone of those quiet hours, read in another way than the code reads it. */
function clockOf({ timeZone }: QuietHours, now: number): { day: number; time: string } {
  const text = new Intl.DateTimeFormat('en-GB', {
    timeZone: timeZone ?? 'UTC',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(now)
  const [day = '', time = ''] = text.split(/,? /)
  return { day: NAMES.indexOf(day), time }
}

/** Whether day and time on the clock lie in a period, whatever clocks did before. */
function clockShowsQuiet(quiet: QuietHours, now: number): boolean {
  const { day, time } = clockOf(quiet, now)
  const overnight = quiet.to <= quiet.from
  const fromToday = quiet.days.includes(day) && time >= quiet.from && (overnight || time < quiet.to)
  const fromYesterday = overnight && quiet.days.includes((day + 6) % 7) && time < quiet.to
  return fromToday || fromYesterday
}
