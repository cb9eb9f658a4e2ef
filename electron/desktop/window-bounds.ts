import type { Settings } from '../../shared/settings.ts'

/** Where the window stood, as it is remembered. Absent x and y mean: wherever the system likes. */
export type WindowBounds = Settings['window']
/** A size without a place: the system chooses one. */
export type Size = { width: number; height: number }
/** A rectangle of the desktop, in its own pixels. */
export type Area = { x: number; y: number; width: number; height: number }

/** So much of the window's top must be in reach for it to be moved by hand (pixels). */
const GRASP = 80

/**
 * Where to put a window that was remembered there: a screen may have gone meanwhile, so it never opens out of reach nor
 * larger than every screen.
 */
export function placeWindow(remembered: WindowBounds, screens: readonly Area[]): Size | Area {
  const widest = Math.max(400, ...screens.map((screen) => screen.width))
  const highest = Math.max(300, ...screens.map((screen) => screen.height))
  const size = { width: Math.min(remembered.width, widest), height: Math.min(remembered.height, highest) }
  const { x, y } = remembered
  if (x === undefined || y === undefined) return size
  return screens.some((screen) => isInReach({ x, y, ...size }, screen)) ? { x, y, ...size } : size
}

function isInReach(window: Area, screen: Area): boolean {
  const left = Math.max(window.x, screen.x)
  const right = Math.min(window.x + window.width, screen.x + screen.width)
  return right - left >= GRASP && window.y >= screen.y && window.y <= screen.y + screen.height - GRASP
}
