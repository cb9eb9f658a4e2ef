import { describe, expect, test } from 'vitest'
import { quietProblem, quietSentence, zoneName } from '../../renderer/settings/quiet-words.ts'
import { window as german } from '../../shared/language/de/window.ts'
import { window as english } from '../../shared/language/en/window.ts'
import { DEFAULT_QUIET_HOURS, type QuietHours } from '../../shared/quiet-hours.ts'

const quiet = (changes: Partial<QuietHours>): QuietHours => ({ ...DEFAULT_QUIET_HOURS, ...changes })
const EXCEPTIONS = 'Integrations of high priority ring anyway; the tray always shows what fails.'

describe('the sentence about quiet hours', () => {
  test.each<[Partial<QuietHours>, string]>([
    [{}, 'Held every day from 22:00 to 07:00 the next day; one summary at 07:00.'],
    [{ from: '12:00', to: '13:30', days: [1] }, 'Held on Monday from 12:00 to 13:30; one summary at 13:30.'],
    [{ days: [0, 6, 1] }, 'Held on Mon, Sat and Sun from 22:00 to 07:00 the next day; one summary at 07:00.'],
    [
      { timeZone: 'America/Argentina/Buenos_Aires' },
      'Held every day from 22:00 to 07:00 the next day, Argentina/Buenos Aires time; one summary at 07:00.',
    ],
    [
      { from: '08:00', to: '08:00', days: [0, 6] },
      'Held on Sat and Sun from 08:00 to 08:00 the next day; one summary at 08:00.',
    ],
    [{ from: '08:00', to: '08:00' }, 'Held at all times, so there is no summary.'],
  ])('with %o says when, until when, and what is told then', (changes, words) => {
    expect(quietSentence(quiet(changes), english)).toBe(`${words} ${EXCEPTIONS}`)
  })
})

test('in German the days have their German names', () => {
  expect(quietSentence(quiet({ days: [6, 0] }), german)).toBe(
    'Zurückgehalten am Sa und So von 22:00 bis 07:00 am nächsten Tag; eine Zusammenfassung um 07:00. Integrationen mit hoher Priorität melden sich trotzdem; der Infobereich zeigt Störungen immer.',
  )
})

describe('what is wrong with quiet hours', () => {
  test.each<[Partial<QuietHours>, string | undefined]>([
    [{}, undefined],
    [{ days: [] }, 'Days: choose at least one day.'],
    [{ from: '' }, 'From: enter hours and minutes, such as 22:00.'],
    [{ to: '24:00' }, 'To: enter hours and minutes, such as 07:00.'],
  ])('with %o names the field and the cure', (changes, sentence) => {
    expect(quietProblem(quiet(changes), english)?.sentence).toBe(sentence)
  })
})

test('a zone is called by its place', () => {
  expect(['Europe/Berlin', 'America/Indiana/Knox', 'UTC'].map(zoneName)).toEqual([
    'Berlin',
    'Indiana/Knox',
    'UTC',
  ])
})
