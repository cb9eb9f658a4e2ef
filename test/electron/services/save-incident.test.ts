import { describe, expect, test } from 'vitest'
import { saveIncident } from '../../../electron/services/save-incident.ts'
import type { Incident } from '../../../shared/incident.ts'
import { MINUTE } from '../../../shared/time.ts'
import { failed, incidentOf, NINE } from '../../builders.ts'
import {
  exchangeOf,
  failingViewOf,
  sharing,
  viewOf,
  windowOverviewOf,
} from '../../renderer/window-builders.ts'
import { givesAway, PLANTED } from '../export/secrets.ts'
import { roundOf } from '../storage/history-of.ts'
import { savingStage } from './saving-stage.ts'

const INCIDENT = incidentOf({ lastGoodAt: NINE - MINUTE, lastBadAt: NINE + 5 * MINUTE, failures: 2 })

/** A stage whose history has the incident, with this in its evidence. */
async function stageWith(planted: string | null = null, incident: Incident = INCIDENT) {
  const stage = savingStage()
  for (const at of [incident.firstBadAt, incident.lastBadAt]) {
    const exchange = exchangeOf({
      startedAt: at,
      ...(planted === null ? {} : { requestId: planted, reply: planted }),
    })
    const evidence = { exchanges: [exchange], notes: planted === null ? [] : [planted] }
    await stage.history.record(roundOf({ at, outcome: failed(), evidence }, incident))
  }
  stage.view = windowOverviewOf([failingViewOf({ incident })])
  return stage
}

describe('an incident that is saved', () => {
  test('is one page with its bounds and its first and newest evidence', async () => {
    const stage = await stageWith()
    expect(await saveIncident(stage, INCIDENT.id)).toEqual({
      fileName: 'redbar-incident-2026-11-23-0900.html',
    })
    const [file] = stage.files.files
    expect(file?.state).toBe('finished')
    for (const part of [
      'Reviews to #app-reviews',
      'First failed check',
      'Newest failed check',
      'f1e2d3c4b5a69788',
    ]) {
      expect(file?.text).toContain(part)
    }
  })

  test('names those who fail for the same cause', async () => {
    const stage = await stageWith()
    const views = [failingViewOf({ incident: INCIDENT }), failingViewOf({ id: 'b', name: 'Alerts' })]
    stage.view = windowOverviewOf([...sharing('token', views), viewOf({ id: 'c', name: 'Builds' })])
    await saveIncident(stage, INCIDENT.id)
    expect(stage.files.files[0]?.text).toContain('Alerts')
    expect(stage.files.files[0]?.text).not.toContain('Builds')
  })

  test('is refused when it is gone', async () => {
    await expect(saveIncident(savingStage(), 'gone')).rejects.toThrow('no longer in the history')
  })

  test('leaves nothing when the user thinks better of it', async () => {
    const stage = await stageWith()
    stage.files.answer = null
    expect(await saveIncident(stage, INCIDENT.id)).toBeNull()
    expect(stage.files.files).toEqual([])
  })

  test('leaves nothing on a full disk, and says so', async () => {
    const stage = await stageWith()
    stage.files.full = true
    await expect(saveIncident(stage, INCIDENT.id)).rejects.toThrow('The disk is full')
    expect(stage.files.files.map(({ state }) => state)).toEqual(['abandoned'])
  })

  test.each(PLANTED)('has no secret of its evidence or of a name: %s', async (_name, secret) => {
    const stage = await stageWith(secret)
    stage.view = windowOverviewOf([failingViewOf({ incident: INCIDENT, name: secret, target: secret })])
    await saveIncident(stage, INCIDENT.id)
    expect(stage.files.files[0]?.state).toBe('finished')
    expect(givesAway(stage.files.files[0]?.text ?? '')).toBe(false)
  })
})
