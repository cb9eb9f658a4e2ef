import { describe, expect, test } from 'vitest'
import { periodEdges } from '../../electron/monitor/period-edges.ts'
import { failedDays, stripDay } from '../../renderer/strips/strip-days.ts'
import { cellsWithin, stripPaths } from '../../renderer/strips/strip-paths.ts'
import { dayWords, spokenStrip, stripFigures } from '../../renderer/strips/strip-words.ts'
import { window as german } from '../../shared/language/de/window.ts'
import { window as english } from '../../shared/language/en/window.ts'
import { type Strip, type StripDay, stripLetters } from '../../shared/strips.ts'
import { NINE } from '../builders.ts'
import { viewOf } from './window-builders.ts'

const strip: Strip = { integrationId: 'a', days: 'o', coverage: 1, uptime: 1, incidents: 0 }

describe('the figures of a strip', () => {
  test.each([
    [{}, '100 %', 'all watched', '', 'Up 100 % of the time, all of it watched. No incidents.'],
    [
      { uptime: 0.99999, coverage: 0.8199, incidents: 1 },
      '99.99 %',
      'of 81 % watched',
      '1 incident',
      'Up 99.99 % of the 81 % we watched. 1 incident.',
    ],
    [
      { uptime: 0.5, coverage: 0.001, incidents: 1234 },
      '50 %',
      'of under 1 % watched',
      '1,234 incidents',
      'Up 50 % of the less than 1 % we watched. 1,234 incidents.',
    ],
    [{ uptime: null, coverage: 0 }, '–', 'not watched', '', 'Nothing was watched. No incidents.'],
  ])('of %j are never rounded up, and told with their coverage', (changes, share, of, incidents, whole) => {
    const { watched, ...figures } = stripFigures({ ...strip, ...changes }, english)
    expect({ ...figures, of: `${figures.of} ${watched}`.trim() }).toEqual({ share, of, incidents, whole })
  })
})

describe('the days that failed', () => {
  test.each([
    ['u'.repeat(90), ''],
    [`${'b'.repeat(89)}o`, 'No failures on 1 day watched. '],
    [`${'b'.repeat(80)}uuuooowlhm`, 'Failures on 3 of 7 days watched. '],
    [`${'o'.repeat(89)}f`, 'Failures on 1 of 90 days watched. '],
  ])('of %s are told of those that were watched', (days, words) => {
    const view = viewOf({ name: 'Reviews', workspace: 'Acme' })
    const { whole } = stripFigures(strip, english)
    expect(spokenStrip(view, { ...strip, days }, english)).toBe(`Reviews in Acme. OK. ${words}${whole}`)
  })
})

test('a strip speaks German', () => {
  const view = viewOf({ name: 'Reviews', workspace: 'Acme', status: 'failing' })
  const days = `${'b'.repeat(80)}uuuooowlhm`
  const spoken = spokenStrip(view, { ...strip, days, uptime: 0.9999, coverage: 0.5, incidents: 1 }, german)
  expect(spoken).toBe(
    'Reviews in Acme. Gestört. Störungen an 3 von 7 beobachteten Tagen. Verfügbar: 99,99 % der Zeit, von der 50 % beobachtet wurden. 1 Störung.',
  )
})

describe('a day of a strip', () => {
  test.each<[StripDay, string, string[]]>([
    ['ok', 'OK', []],
    ['warning', 'Warning', []],
    ['failed', 'Failed', []],
    ['little', 'Failed in part', ['Less than a third of what was watched']],
    ['half', 'Failed in part', ['About half of what was watched']],
    ['most', 'Failed in part', ['More than two thirds of what was watched']],
    ['unknown', 'Nothing was seen', []],
    ['before', 'Before it was added', []],
  ])('that is %s is told in words', (day, status, lines) => {
    const edges = periodEdges('90d', NINE)
    const days = stripLetters.ok.repeat(88) + stripLetters[day] + stripLetters.ok
    const strips = { at: NINE, edges, strips: [] }
    expect(dayWords({ ...strip, days }, 88, { strips, messages: english })).toEqual({
      when: 'Sunday 22 November',
      status,
      lines,
    })
  })

  test('is as before it was added where the strip has none', () => {
    expect([stripDay('o', 0), stripDay('o', 1), stripDay('?', 0)]).toEqual(['ok', 'before', 'before'])
  })

  test('counts as failed where it failed at least in part', () => {
    expect(failedDays(Object.values(stripLetters).join(''))).toBe(4)
  })
})

describe('the shape of a strip', () => {
  test('tells every kind of day from every other without colour', () => {
    const shapes = Object.values(stripLetters).map((letter) =>
      stripPaths(letter, { pitch: 4, width: 3 })
        .map(([, path]) => path)
        .join(' '),
    )
    expect(new Set(shapes).size).toBe(shapes.length)
  })

  test.each([
    [364, 1, 4],
    [449, 1, 4],
    [449, 2, 4.5],
    [2000, 1, 8],
    [10, 1, 1],
  ])('in %i px at density %f has days %f px apart: whole pixels of the screen', (room, density, pitch) => {
    expect(cellsWithin(room, density).pitch).toBe(pitch)
  })
})
