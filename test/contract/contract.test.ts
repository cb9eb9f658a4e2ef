import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exchangeSchema } from '../../shared/evidence.ts'
import { common as english } from '../../shared/language/en/common.ts'
import { outcomeSchema } from '../../shared/outcome.ts'
import { buildChildProgram, type ChildProgram } from '../child-program.ts'
import { type Finished, runProcess } from '../electron/cli/start-cli.ts'
import slackRows from '../fixtures/slack-errors.json' with { type: 'json' }
import webhookRows from '../fixtures/webhook-errors.json' with { type: 'json' }
import { badAnswers, ipv6 } from './bad-answers.ts'
import { type Case, replies } from './case.ts'
import { channelFlags } from './channel-flags.ts'
import { type Heard, type Report, verdictLine } from './heard.ts'
import { hasIpv6, openStage, type Stage } from './stage.ts'
import { webApiCodes } from './web-api-codes.ts'
import { webhookAnswers } from './webhook-answers.ts'

/** How long one question may take, in ms. */
const TIMEOUT_MS = 1000
/** How much longer it may be until the verdict is there. */
const GRACE_MS = 1000
/** How long a process without work may take to notice it. */
const LEAVING_MS = 2000
/** A child that hangs is ended, so that the test fails instead of the test run. */
const PATIENCE_MS = 120_000

const codeCases: Case[] = webApiCodes.map(([code, verdict]) => ({
  name: `code: ${code}`,
  scene: { at: 'demo', arrange: ({ slack, bot }) => slack.failWith(code, { bot }) },
  expected: { auth: { verdict: `${verdict} (${code})` }, channel: { verdict: `${verdict} (${code})` } },
}))
const hookCases: Case[] = webhookAnswers.map(({ row, status, body, headers, verdict }, index) => ({
  name: `webhook ${index}: ${row}: ${status} ${body || 'without a word'}`,
  scene: replies(status, body, { 'content-type': 'text/html', ...headers }),
  expected: { webhook: { verdict } },
}))
const cases: Case[] = [
  ...codeCases,
  ...hookCases,
  ...channelFlags,
  ...badAnswers,
  ipv6({ isThere: hasIpv6() }),
]

let stage: Stage
let child: ChildProgram
let folder: string
let run: Finished
let report: Report

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'redbar-contract-'))
  child = await buildChildProgram(path.join(import.meta.dirname, 'children', 'ask-all.ts'))
  stage = await openStage(cases)
  const file = path.join(folder, 'asks.json')
  writeFileSync(file, JSON.stringify({ asks: stage.asks, timeoutMs: TIMEOUT_MS }))
  run = await runProcess({ args: [child.path, file], patienceMs: PATIENCE_MS })
  report = JSON.parse(run.stdout)
}, PATIENCE_MS + 30_000)

afterAll(async () => {
  await stage.close()
  child.remove()
  rmSync(folder, { recursive: true })
})

describe('the contract is whole', () => {
  test('it has every code of the data file once', () => {
    expect(webApiCodes.map(([code]) => code).sort()).toEqual(slackRows.map(({ code }) => code).sort())
  })

  test('it has every webhook answer of the data file', () => {
    const rows = new Set(webhookAnswers.map(({ row }) => row).filter((row) => row !== 'none'))
    expect([...rows].sort()).toEqual(webhookRows.map(({ status, body }) => `${status} ${body}`).sort())
  })

  test('no two of its cases have the same name', () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
  })
})

describe('over real HTTP, through the real client', () => {
  const checks = cases.flatMap(({ name, expected }) =>
    Object.entries(expected).map(([check, wanted]) => ({ name, check, wanted })),
  )

  test.each(checks)('$name, $check: $wanted.verdict', ({ name, check, wanted }) => {
    const heard = heardOf(name, check)
    const line = verdictLine(heard.outcome)
    expect(wanted.verdict.endsWith(')') ? line : line.replace(/ \(.*\)$/, '')).toBe(wanted.verdict)
    if (wanted.waitMs !== undefined) expect(heard.waitMs).toBe(wanted.waitMs)
    if (wanted.notes) expect(heard.notes).toEqual(expect.arrayContaining([...wanted.notes]))
  })

  test('every question got its answer within its time and a second', () => {
    expect(report.heard).toHaveLength(stage.asks.length)
    const late = report.heard.filter(({ tookMs }) => tookMs > TIMEOUT_MS + GRACE_MS)
    expect(late.map(({ case: name, check, tookMs }) => [name, check, tookMs])).toEqual([])
  })

  test('every answer can be stored, as a verdict and as evidence', () => {
    for (const { outcome, exchange } of report.heard) {
      expect(outcomeSchema.parse(outcome)).toEqual(outcome)
      expect(exchangeSchema.parse(exchange)).toEqual(exchange)
    }
  })

  test('nothing was posted', () => {
    expect(stage.slack.posts).toEqual([])
  })

  test('the process that asked had nothing left open, and ended by itself', () => {
    expect({ code: run.code, stderr: run.stderr, keptOpen: report.keptOpen }).toEqual({
      code: 0,
      stderr: '',
      keptOpen: [],
    })
    expect(run.endedAt - report.doneAt).toBeLessThan(LEAVING_MS)
  })
})

describe('who mends it', () => {
  test.each(webApiCodes)('%s (%s): %s', (code, _verdict, who) => {
    expect(menderOf(heardOf(`code: ${code}`, 'channel'))).toBe(who)
  })

  test.each(webhookAnswers.map((answer, index) => ({ ...answer, name: hookCases[index]?.name ?? '' })))(
    '$name: $who',
    ({ name, who }) => {
      expect(menderOf(heardOf(name, 'webhook'))).toBe(who)
    },
  )
})

function heardOf(name: string, check: string): Heard {
  const heard = report.heard.find((each) => each.case === name && each.check === check)
  if (!heard) throw new Error(`Nothing was heard of ${name}, ${check}.`)
  return heard
}

function menderOf({ outcome }: Heard) {
  return outcome.status === 'ok' ? null : english.reasons[outcome.reason].whoMends
}
