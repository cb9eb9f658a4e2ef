import { openHistory } from '../../../../electron/storage/history-store.ts'
import type { OwnNotice } from '../../../../shared/own-notice.ts'
import { failed } from '../../../builders.ts'
import { FakeLogger } from '../../../fakes/fake-ports.ts'
import { roundOf } from '../history-of.ts'

/**
 * Records until the system refuses to write more, and then ten more rounds. Argument: file. Prints what became of it:
 * the notices, how many rounds were stored before, and how many can be read at the end.
 */
const [file = ''] = process.argv.slice(2)
const later: OwnNotice[] = []
const { history } = openHistory({
  file,
  now: Date.now,
  log: new FakeLogger(),
  onNotice: (notice) => later.push(notice),
})
const evidence = { exchanges: [], notes: ['x'.repeat(3000)] }

async function record(at: number): Promise<void> {
  await history.record(roundOf({ at, outcome: failed(), evidence }))
}

let stored = 0
for (; later.length === 0 && stored < 5000; stored += 1) await record(stored)
const end = stored + 10
for (let at = stored; at < end; at += 1) await record(at)
let readable = 0
for (let at = 0; at < end; at += 1) if (await history.result('a', at)) readable += 1
await history.close()
process.stdout.write(
  JSON.stringify({ notices: later.map(({ id }) => id), stored: stored - 1, end, readable }),
)
