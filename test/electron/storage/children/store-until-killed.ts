import '../electron-store-in-node.ts'
import { join } from 'node:path'
import { openConfig } from '../../../../electron/storage/config-file.ts'
import { openHistory } from '../../../../electron/storage/history-store.ts'
import { openSecretFile } from '../../../../electron/storage/secret-file.ts'
import { openSettings } from '../../../../electron/storage/settings-store.ts'
import type { Receipt } from '../../../../shared/receipt.ts'
import { incidentOf } from '../../../builders.ts'
import { FakeLogger } from '../../../fakes/fake-ports.ts'
import { roundOf } from '../history-of.ts'

/** Stores number after number in every store, and prints each number once it is stored. Arguments: folder, first number. */
const [folder = '', first = '0'] = process.argv.slice(2)
const log = new FakeLogger()
const now = Date.now
const { history } = openHistory({ file: join(folder, 'history.db'), now, log })
const { settings } = openSettings(openConfig({ folder, now, log }).config)
const { secrets } = openSecretFile({ file: join(folder, 'secrets.json'), now, log })

/** As many as it takes for a kill to have a chance to come in between. */
function receiptsOf(incidentId: string): Receipt[] {
  return Array.from({ length: 20 }, (_, at) => ({
    incidentId,
    at,
    about: 'failure',
    fate: { kind: 'shown' },
  }))
}

for (let count = Number(first); ; count += 1) {
  const incident = incidentOf({ id: `a-${count}` })
  await history.saveIncident(incident, receiptsOf(incident.id))
  await history.record(roundOf({ at: count }))
  settings.change({ pausedUntil: count })
  secrets.put('count', { kind: 'plain', text: String(count) })
  process.stdout.write(`${count}\n`)
}
