import { overlays, pages } from './pages.ts'
import { states } from './states.ts'
import type { Station } from './station.ts'

/** Every page and state of the window. */
export const stations: readonly Station[] = [...pages, ...overlays, ...states]
