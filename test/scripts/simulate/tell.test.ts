import { expect, it } from 'vitest'
import { readSeeds } from '../../../scripts/simulate/seeds.mjs'
import { closingLine } from '../../../scripts/simulate/tell.mjs'

type Figure = 'false alarms' | 'missed' | 'told twice' | 'late' | 'other'

function report(incidents: number, ...figures: Figure[]) {
  const findings = figures.map((figure) => ({ figure, at: 0, what: 'something', story: [] }))
  return { seed: 1, tookMs: 1, verdict: { incidents, shown: 1, rounds: 1, findings } }
}

it('the closing line counts seeds, incidents and each broken promise', () => {
  expect(closingLine([report(3), report(4)])).toEqual({
    line: '2 seeds, 7 incidents, 0 false alarms, 0 missed, 0 told twice, 0 late',
    good: true,
  })
  expect(closingLine([report(3, 'missed', 'late', 'late'), report(4, 'other')])).toEqual({
    line: '2 seeds, 7 incidents, 0 false alarms, 1 missed, 0 told twice, 2 late, 1 other',
    good: false,
  })
})

it('a seed without a verdict is no good seed', () => {
  expect(closingLine([report(1), { seed: 2, tookMs: 1, broke: 'Error: out of memory' }])).toEqual({
    line: '2 seeds, 1 incidents, 0 false alarms, 0 missed, 0 told twice, 0 late, 1 broke off',
    good: false,
  })
})

it.each([
  { args: ['--seeds', '3'], seeds: [0, 1, 2] },
  { args: ['--seed', '41'], seeds: [41] },
  { args: [], seeds: [0, 1, 2, 3, 4] },
])('$args are the seeds $seeds', ({ args, seeds }) => {
  expect(readSeeds(args)).toEqual(seeds)
})

it.each([[['--seeds', '0']], [['--seed', 'x']], [['--sedes', '5']], [['5']]])(
  '%j is no choice of seeds',
  (args) => {
    expect(() => readSeeds(args)).toThrow('Usage: npm run simulate')
  },
)
