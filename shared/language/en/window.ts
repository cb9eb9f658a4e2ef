import { chartsMessages } from './charts.ts'
import { common } from './common.ts'
import { evidenceMessages } from './evidence.ts'
import { faultsMessages } from './faults.ts'
import { historyMessages } from './history.ts'
import { paletteMessages } from './palette.ts'
import { permissionMessages } from './permission.ts'
import { searchMessages } from './search.ts'
import { settingsMessages } from './settings.ts'
import { setupMessages } from './setup.ts'
import { shellMessages } from './shell.ts'
import { stripsMessages } from './strips.ts'

/** What the window says, in English. */
export const window = {
  ...common,
  shell: shellMessages,
  history: historyMessages,
  evidence: evidenceMessages,
  search: searchMessages,
  strips: stripsMessages,
  charts: chartsMessages,
  settings: settingsMessages,
  setup: setupMessages,
  permission: permissionMessages,
  palette: paletteMessages,
  faults: faultsMessages,
}
