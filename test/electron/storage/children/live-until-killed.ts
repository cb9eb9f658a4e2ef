import { openHistory } from '../../../../electron/storage/history-store.ts'
import type { Incident } from '../../../../shared/incident.ts'
import { OK } from '../../../../shared/outcome.ts'
import { failed, incidentOf } from '../../../builders.ts'
import { FakeLogger } from '../../../fakes/fake-ports.ts'
import { LIFE_BEGAN, STEP_MS } from '../crash-life.ts'
import { roundOf } from '../history-of.ts'

/**
 * Lives as the app does, much faster: records rounds of three integrations, opens an incident now and then, and tells
 * each once; the chores come in between, since its clock goes 100 seconds with each round. Prints each thing once it is
 * stored. Arguments: file, the number of the first round.
 */
const [file = '', first = '0'] = process.argv.slice(2)
let at = LIFE_BEGAN + Number(first) * STEP_MS
const { history } = openHistory({ file, now: () => at, log: new FakeLogger() })

async function tell(incident: Incident): Promise<void> {
  const receipt = { incidentId: incident.id, at, about: 'failure', fate: { kind: 'shown' } } as const
  await history.saveIncident({ ...incident, toldAt: at, settledAt: at, resolvedAt: at }, [receipt])
  process.stdout.write(`told ${incident.id}\n`)
}

for (const incident of await history.unsettledIncidents()) await tell(incident)
for (let number = Number(first); ; number += 1) {
  at = LIFE_BEGAN + number * STEP_MS
  const integrationId = `integration-${number % 3}`
  const bad = number % 10 === 7
  const incident = bad
    ? incidentOf({ id: `incident-${number}`, integrationId, firstBadAt: at, openedAt: at })
    : null
  const evidence = { exchanges: [], notes: ['x'.repeat(1000)] }
  await history.record(roundOf({ integrationId, at, outcome: bad ? failed() : OK, evidence }, incident))
  process.stdout.write(`stored ${number}\n`)
  if (incident) await tell(incident)
  // Lets the chores come in between.
  await new Promise((done) => setImmediate(done))
}
