import { describe, expect, it } from 'vitest'
import { quietHoursSchema } from '../../shared/quiet-hours.ts'

describe('settings of quiet hours', () => {
  it('are off, and every night in the zone of the computer, where nothing is said', () => {
    expect(quietHoursSchema.parse({})).toEqual({
      on: false,
      days: [0, 1, 2, 3, 4, 5, 6],
      from: '22:00',
      to: '07:00',
      timeZone: null,
    })
  })

  it.each([
    { timeZone: 'Europe/Berlin' },
    { timeZone: 'UTC' },
    { timeZone: null },
    { days: [] },
    { from: '00:00', to: '23:59' },
  ])('may have %j', (change) => {
    expect(quietHoursSchema.parse(change)).toMatchObject(change)
  })

  it.each([
    { wrong: { on: 'yes' }, field: 'on', cure: 'true or false' },
    { wrong: { days: [7] }, field: 'days', cure: '0 (Sunday) to 6 (Saturday)' },
    { wrong: { days: [1, 1] }, field: 'days', cure: 'each day once' },
    { wrong: { days: [0.5] }, field: 'days', cure: 'whole numbers' },
    { wrong: { days: 'weekend' }, field: 'days', cure: 'list each day' },
    { wrong: { from: '24:00' }, field: 'from', cure: '"00:00" to "23:59"' },
    { wrong: { from: '7:00' }, field: 'from', cure: 'two digits' },
    { wrong: { to: '07:00:00' }, field: 'to', cure: '"00:00" to "23:59"' },
    { wrong: { to: 700 }, field: 'to', cure: '"00:00" to "23:59"' },
    { wrong: { timeZone: 'Europe/Berlim' }, field: 'timeZone', cure: '"Europe/Berlin"' },
    { wrong: { timeZone: '+01:00' }, field: 'timeZone', cure: 'must be a name' },
    { wrong: { timeZone: 1 }, field: 'timeZone', cure: 'null' },
    { wrong: { until: '07:00' }, field: 'to', cure: 'no other fields' },
  ])('refuse $wrong in a sentence with field and cure', ({ wrong, field, cure }) => {
    const messages = quietHoursSchema.safeParse(wrong).error?.issues.map(({ message }) => message)
    expect(messages).toEqual([expect.stringContaining(`"${field}"`)])
    expect(messages).toEqual([expect.stringContaining(cure)])
  })
})
