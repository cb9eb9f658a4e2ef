import { describe, expect, test } from 'vitest'
import { tallyOfPlaywright } from '../../../scripts/check/playwright-report.mjs'
import { closingLine, NOTHING, oneCheck, settle, sum } from '../../../scripts/check/tally.mjs'
import { tallyOfVitest } from '../../../scripts/check/vitest-report.mjs'

describe('the closing line', () => {
  test.each([
    [[oneCheck('types', true), { passed: 40, failed: [], skipped: [] }], '41 passed, 0 failed'],
    [[oneCheck('types', false), { passed: 40, failed: ['a', 'b'], skipped: [] }], '40 passed, 3 failed'],
    [[{ passed: 2, failed: [], skipped: ['later'] }], '2 passed, 0 failed, 1 skipped'],
    [[], '0 passed, 0 failed'],
  ])('adds up: %#', (tallies, line) => {
    expect(closingLine(sum(tallies))).toBe(line)
  })
})

describe('a suite', () => {
  test.each([
    ['passes with its report', 0, { passed: 3, failed: [], skipped: [] }, []],
    ['fails by its report alone', 0, { passed: 3, failed: ['x'], skipped: [] }, ['x']],
    [
      'is not counted twice when the exit code says the same',
      1,
      { passed: 3, failed: ['x'], skipped: [] },
      ['x'],
    ],
    [
      'fails when the exit code says what the report does not',
      1,
      { passed: 3, failed: [], skipped: [] },
      ['unit: exit code 1'],
    ],
    ['fails when no test ran', 0, NOTHING, ['unit: no test ran']],
    ['fails when all tests were skipped', 0, { ...NOTHING, skipped: ['x'] }, ['unit: no test ran']],
    ['fails without a report', 0, undefined, ['unit: no report (exit code 0)']],
  ])('%s', (_name, code, report, failed) => {
    expect(settle('unit', code, report).failed).toEqual(failed)
  })
})

test("vitest's report: each test counts, so does a file that could not be loaded", () => {
  const named = (fullName: string, status: string) => ({ fullName, status })
  const tally = tallyOfVitest({
    testResults: [
      {
        name: 'a.test.ts',
        status: 'passed',
        assertionResults: [named('one', 'passed'), named('two', 'skipped')],
      },
      {
        name: 'b.test.ts',
        status: 'failed',
        assertionResults: [named('three', 'failed'), named('four', 'todo')],
      },
      { name: 'c.test.ts', status: 'failed', assertionResults: [] },
    ],
  })
  expect(tally).toEqual({ passed: 1, failed: ['three', 'c.test.ts'], skipped: ['two', 'four'] })
})

test("Playwright's report: nested tests, lucky ones and errors outside of tests count", () => {
  const tally = tallyOfPlaywright({
    errors: [{ message: 'no tests in broken.spec.ts' }],
    suites: [
      {
        title: 'tray.spec.ts',
        specs: [{ title: 'one', tests: [{ status: 'expected' }] }],
        suites: [
          {
            title: 'menu',
            specs: [
              { title: 'two', tests: [{ status: 'unexpected' }] },
              { title: 'three', tests: [{ status: 'flaky' }] },
              { title: 'four', tests: [{ status: 'skipped' }] },
            ],
          },
        ],
      },
    ],
  })
  expect(tally).toEqual({
    passed: 1,
    failed: ['two', 'three', 'no tests in broken.spec.ts'],
    skipped: ['four'],
  })
})
