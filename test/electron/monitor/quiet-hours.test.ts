import { afterEach, describe, expect, it } from 'vitest'
import { quietUntil } from '../../../electron/monitor/quiet-hours.ts'
import { DEFAULT_QUIET_HOURS, type QuietHours } from '../../../shared/quiet-hours.ts'
import { HOUR } from '../../../shared/time.ts'

const WEEKDAYS = [1, 2, 3, 4, 5]
const SATURDAY = 6
const WEEKEND = [SATURDAY, 0]

/** Every night from 22:00 to 07:00 in Berlin, unless said otherwise. */
function quietHours(changes: Partial<QuietHours> = {}): QuietHours {
  return { ...DEFAULT_QUIET_HOURS, on: true, timeZone: 'Europe/Berlin', ...changes }
}

/** The end of the quiet that the moment lies in, as a time in UTC; null when it is not quiet. */
function endOf(quiet: QuietHours, moment: string): string | null {
  const end = quietUntil(quiet, Date.parse(moment))
  return end === null ? null : new Date(end).toISOString()
}

/** The same moment, as `endOf` writes it. */
function utc(moment: string | null): string | null {
  return moment === null ? null : new Date(moment).toISOString()
}

type Situation = { name: string; quiet: Partial<QuietHours>; at: string; until: string | null }

const situations: Situation[] = [
  // 23 November 2026 is a Monday.
  { name: 'in the evening', quiet: {}, at: '2026-11-23T23:00+01:00', until: '2026-11-24T07:00+01:00' },
  { name: 'after midnight', quiet: {}, at: '2026-11-24T00:30+01:00', until: '2026-11-24T07:00+01:00' },
  { name: 'by day', quiet: {}, at: '2026-11-23T12:00+01:00', until: null },
  { name: 'at `from`', quiet: {}, at: '2026-11-23T22:00+01:00', until: '2026-11-24T07:00+01:00' },
  { name: 'just before `from`', quiet: {}, at: '2026-11-23T21:59:59.999+01:00', until: null },
  { name: 'at `to`', quiet: {}, at: '2026-11-24T07:00+01:00', until: null },
  {
    name: 'just before `to`',
    quiet: {},
    at: '2026-11-24T06:59:59.999+01:00',
    until: '2026-11-24T07:00+01:00',
  },
  {
    name: 'in a period within one day',
    quiet: { from: '12:00', to: '13:00' },
    at: '2026-11-23T12:59+01:00',
    until: '2026-11-23T13:00+01:00',
  },
  {
    name: 'after a period within one day, before the next',
    quiet: { from: '12:00', to: '13:00' },
    at: '2026-11-23T11:00+01:00',
    until: null,
  },
  {
    name: 'up to midnight',
    quiet: { from: '20:00', to: '00:00' },
    at: '2026-11-23T21:00+01:00',
    until: '2026-11-24T00:00+01:00',
  },
  {
    name: 'on the Saturday morning after Friday night',
    quiet: { days: WEEKDAYS },
    at: '2026-11-28T06:00+01:00',
    until: '2026-11-28T07:00+01:00',
  },
  {
    name: 'on Saturday night, which is no weekday',
    quiet: { days: WEEKDAYS },
    at: '2026-11-28T23:00+01:00',
    until: null,
  },
  {
    name: 'on Monday morning after Sunday night, which is no weekday',
    quiet: { days: WEEKDAYS },
    at: '2026-11-30T06:00+01:00',
    until: null,
  },
  {
    name: 'at a weekend that is quiet as a whole',
    quiet: { days: WEEKEND, from: '00:00', to: '00:00' },
    at: '2026-11-28T10:00+01:00',
    until: '2026-11-30T00:00+01:00',
  },
  {
    name: 'on the Friday before a weekend that is quiet as a whole',
    quiet: { days: WEEKEND, from: '00:00', to: '00:00' },
    at: '2026-11-27T23:59+01:00',
    until: null,
  },
  {
    name: 'at a weekend of 24 hours from Saturday evening',
    quiet: { days: [SATURDAY], from: '18:00', to: '18:00' },
    at: '2026-11-29T17:00+01:00',
    until: '2026-11-29T18:00+01:00',
  },
  {
    name: 'in six whole days that follow each other',
    quiet: { days: [1, 2, 3, 4, 5, 6], from: '09:00', to: '09:00' },
    at: '2026-11-23T09:00+01:00',
    until: '2026-11-29T09:00+01:00',
  },
  {
    name: 'without an end, to be looked at again in a week',
    quiet: { from: '00:00', to: '00:00' },
    at: '2026-11-23T12:00+01:00',
    until: '2026-11-30T12:00+01:00',
  },
  { name: 'on no day at all', quiet: { days: [] }, at: '2026-11-23T23:00+01:00', until: null },
  { name: 'while switched off', quiet: { on: false }, at: '2026-11-23T23:00+01:00', until: null },
  {
    name: 'in a zone 5 h 45 min ahead',
    quiet: { timeZone: 'Asia/Kathmandu' },
    at: '2026-11-23T16:15Z',
    until: '2026-11-24T01:15Z',
  },
  {
    name: 'just before it in a zone 5 h 45 min ahead',
    quiet: { timeZone: 'Asia/Kathmandu' },
    at: '2026-11-23T16:14Z',
    until: null,
  },
  { name: 'in UTC', quiet: { timeZone: 'UTC' }, at: '2026-11-23T23:00Z', until: '2026-11-24T07:00Z' },
]

const changesOfClocks: Situation[] = [
  // Berlin: forward on 28 March 2027 at 02:00, back on 25 October 2026 at 03:00.
  {
    name: 'Berlin, the short night',
    quiet: {},
    at: '2027-03-27T22:00+01:00',
    until: '2027-03-28T07:00+02:00',
  },
  {
    name: 'Berlin, the long night',
    quiet: {},
    at: '2026-10-24T22:00+02:00',
    until: '2026-10-25T07:00+01:00',
  },
  {
    name: 'Berlin, an end in the skipped hour',
    quiet: { to: '02:30' },
    at: '2027-03-28T01:30+01:00',
    until: '2027-03-28T03:00+02:00',
  },
  {
    name: 'Berlin, a start in the skipped hour',
    quiet: { from: '02:30' },
    at: '2027-03-28T03:00+02:00',
    until: '2027-03-28T07:00+02:00',
  },
  {
    name: 'Berlin, just before a start in the skipped hour',
    quiet: { from: '02:30' },
    at: '2027-03-28T01:59:59.999+01:00',
    until: null,
  },
  {
    name: 'Berlin, a period that is skipped as a whole',
    quiet: { from: '02:10', to: '02:50' },
    at: '2027-03-28T03:00+02:00',
    until: null,
  },
  {
    name: 'Berlin, two periods that the skipped hour joins',
    quiet: { from: '02:45', to: '02:15' },
    at: '2027-03-28T01:00+01:00',
    until: '2027-03-29T02:15+02:00',
  },
  {
    name: 'Berlin, an end that comes twice',
    quiet: { to: '02:30' },
    at: '2026-10-25T02:15+02:00',
    until: '2026-10-25T02:30+01:00',
  },
  {
    name: 'Berlin, a start that comes twice',
    quiet: { from: '02:30' },
    at: '2026-10-25T02:30+02:00',
    until: '2026-10-25T07:00+01:00',
  },
  {
    name: 'Berlin, just before a start that comes twice',
    quiet: { from: '02:30' },
    at: '2026-10-25T02:29+02:00',
    until: null,
  },
  // New York: forward on 14 March 2027 at 02:00, back on 1 November 2026 at 02:00.
  {
    name: 'New York, the short night',
    quiet: { timeZone: 'America/New_York' },
    at: '2027-03-13T22:00-05:00',
    until: '2027-03-14T07:00-04:00',
  },
  {
    name: 'New York, the long night',
    quiet: { timeZone: 'America/New_York' },
    at: '2026-10-31T22:00-04:00',
    until: '2026-11-01T07:00-05:00',
  },
  {
    name: 'New York, an end that comes twice',
    quiet: { timeZone: 'America/New_York', to: '01:30' },
    at: '2026-11-01T01:45-04:00',
    until: '2026-11-01T01:30-05:00',
  },
  // Santiago: forward on 6 September 2026 at 00:00, back on 3 April 2027 at 24:00.
  {
    name: 'Santiago, an end at the midnight that is skipped',
    quiet: { timeZone: 'America/Santiago', to: '00:00' },
    at: '2026-09-05T23:30-04:00',
    until: '2026-09-06T01:00-03:00',
  },
  {
    name: 'Santiago, a start at the midnight that is skipped',
    quiet: { timeZone: 'America/Santiago', days: [0], from: '00:00' },
    at: '2026-09-06T01:00-03:00',
    until: '2026-09-06T07:00-03:00',
  },
  {
    name: 'Santiago, a Saturday whose last hour comes twice',
    quiet: { timeZone: 'America/Santiago', days: [SATURDAY], from: '00:00', to: '00:00' },
    at: '2027-04-03T23:30-04:00',
    until: '2027-04-04T00:00-04:00',
  },
  {
    name: 'Santiago, the evening that clocks show once more',
    quiet: { timeZone: 'America/Santiago', days: [SATURDAY], from: '22:00', to: '23:30' },
    at: '2027-04-03T23:45-03:00',
    until: '2027-04-03T23:30-04:00',
  },
  // Beirut: forward on 28 March 2027 at 00:00.
  {
    name: 'Beirut, a start in the hour skipped at midnight',
    quiet: { timeZone: 'Asia/Beirut', days: [0], from: '00:30' },
    at: '2027-03-28T01:00+03:00',
    until: '2027-03-28T07:00+03:00',
  },
  // Lord Howe: by half an hour, forward on 4 October 2026 at 02:00, back on 4 April 2027 at 02:00.
  {
    name: 'Lord Howe, an end in the skipped half hour',
    quiet: { timeZone: 'Australia/Lord_Howe', to: '02:15' },
    at: '2026-10-04T01:59+10:30',
    until: '2026-10-04T02:30+11:00',
  },
  {
    name: 'Lord Howe, an end that comes twice in half an hour',
    quiet: { timeZone: 'Australia/Lord_Howe', to: '01:45' },
    at: '2027-04-04T01:44+11:00',
    until: '2027-04-04T01:45+10:30',
  },
]

describe('quiet hours', () => {
  it.each(situations)('know when it is quiet $name', ({ quiet, at, until }) => {
    expect(endOf(quietHours(quiet), at)).toBe(utc(until))
  })

  it.each(changesOfClocks)('follow the clocks when they change ($name)', ({ quiet, at, until }) => {
    expect(endOf(quietHours(quiet), at)).toBe(utc(until))
  })

  it('are an hour shorter in the night in which clocks go forward, and an hour longer when they go back', () => {
    const lengthFrom = (at: string) => (quietUntil(quietHours(), Date.parse(at)) ?? 0) - Date.parse(at)
    expect(lengthFrom('2027-03-27T22:00+01:00')).toBe(8 * HOUR)
    expect(lengthFrom('2026-10-24T22:00+02:00')).toBe(10 * HOUR)
  })
})

describe("quiet hours by the computer's own zone", () => {
  const zone = process.env.TZ
  afterEach(() => {
    process.env.TZ = zone
  })

  it('follow a computer that travels', () => {
    const own = quietHours({ timeZone: null })
    process.env.TZ = 'Europe/Berlin'
    expect(endOf(own, '2027-03-27T23:00+01:00')).toBe('2027-03-28T05:00:00.000Z')
    process.env.TZ = 'America/New_York'
    expect(endOf(own, '2027-03-27T23:00+01:00')).toBeNull()
    expect(endOf(own, '2027-03-13T23:00-05:00')).toBe('2027-03-14T11:00:00.000Z')
  })
})
