import { describe, expect, it } from 'vitest'
import { buildOverview } from '../../../electron/monitor/overview.ts'
import { trayFace } from '../../../electron/monitor/tray-face.ts'
import { MINUTE } from '../../../shared/time.ts'
import { botOf, failed, healthOf, incidentOf, NINE } from '../../builders.ts'

const clockTime = (at: number) => new Date(at).toISOString().slice(11, 16)

function overviewOf({ failing, ok }: { failing: number; ok: number }) {
  const each = (id: string, health: Partial<Parameters<typeof healthOf>[0]>) => ({
    integration: botOf({ id, name: id }),
    health: healthOf({ ...health, integrationId: id }),
    nextDueAt: null,
    checking: false,
    hasSecret: true,
    session: false,
    local: false,
  })
  const bad = Array.from({ length: failing }, (_, index) =>
    each(`bad-${index}`, {
      lastOutcome: failed(),
      state: { kind: 'failing', incident: incidentOf({ id: `i-${index}`, openedAt: NINE + index }) },
    }),
  )
  const good = Array.from({ length: ok }, (_, index) => each(`good-${index}`, {}))
  return buildOverview({
    now: NINE + MINUTE,
    integrations: [...good, ...bad],
    online: true,
    slackProblem: null,
    demo: false,
    pausedUntil: null,
    notices: [],
  })
}

describe('trayFace', () => {
  it('sums up in one line what fails, what is well and when it was checked', () => {
    expect(trayFace(overviewOf({ failing: 2, ok: 9 }), clockTime).summary).toBe(
      '2 failing, 9 ok, checked 09:00',
    )
  })

  it('says so when there is nothing to watch', () => {
    expect(trayFace(overviewOf({ failing: 0, ok: 0 }), clockTime).summary).toBe('no integrations yet')
  })

  it('lists at most ten failing ones, the newest first, and counts the rest', () => {
    const face = trayFace(overviewOf({ failing: 12, ok: 0 }), clockTime)
    expect({ first: face.failing[0]?.integrationId, listed: face.failing.length, more: face.more }).toEqual({
      first: 'bad-11',
      listed: 10,
      more: 2,
    })
  })

  it('names the cause on each line and knows its incident', () => {
    expect(trayFace(overviewOf({ failing: 1, ok: 0 }), clockTime).failing[0]).toMatchObject({
      label: expect.stringMatching(/^bad-0: .+/),
      incidentId: 'i-0',
      at: NINE,
    })
  })
})
