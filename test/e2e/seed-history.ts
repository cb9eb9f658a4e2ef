import { readFileSync } from 'node:fs'
import path from 'node:path'
import { openHistory } from '../../electron/storage/history-store.ts'
import { MINUTE } from '../../shared/time.ts'
import { failed, resultOf } from '../builders.ts'
import { roundOf } from '../electron/storage/history-of.ts'
import { FakeLogger } from '../fakes/fake-ports.ts'

/** Gives the only integration of a profile a past of so many entries: one a minute, every other one failed. */
export async function seedHistory(profile: string, entries: number): Promise<void> {
  const { integrations } = JSON.parse(readFileSync(path.join(profile, 'config.json'), 'utf8'))
  const integrationId: string = integrations[0].id
  const { history } = openHistory({
    file: path.join(profile, 'history.db'),
    now: Date.now,
    log: new FakeLogger(),
  })
  const start = Date.now() - (entries + 60) * MINUTE
  for (let index = 0; index < entries; index += 1) {
    const at = start + index * MINUTE
    const outcome = index % 2 ? failed() : resultOf().outcome
    const { result, ...round } = roundOf({ integrationId, at, outcome })
    await history.record({ ...round, result, everySeconds: 60 })
  }
  await history.close()
}
