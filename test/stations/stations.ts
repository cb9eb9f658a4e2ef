import { firstRun } from './first-run.ts'
import { overlays, pages } from './pages.ts'
import { settings } from './settings.ts'
import { states } from './states.ts'
import type { Station } from './station.ts'

/** Every page and state of the window. */
export const stations: readonly Station[] = [...firstRun, ...pages, ...overlays, ...settings, ...states]
