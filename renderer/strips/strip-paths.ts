import { STRIP_DAYS, type StripDay } from '../../shared/strips.ts'
import { stripDay } from './strip-days.ts'

/** How high (px) a strip is drawn. */
export const STRIP_HEIGHT = 24

/** How a strip is drawn: its cells are so far apart (px), and how wide each is. */
export type Cells = { pitch: number; width: number }

/** What is drawn in one colour. */
export type Ink = 'good' | 'warning' | 'failed' | 'unknown'

/** Each kind of day by its shape alone: from where to where (px from the top) it is drawn in which colour. */
const SHAPES: Record<StripDay, readonly (readonly [Ink, number, number])[]> = {
  ok: [['good', 16, 24]],
  warning: [['warning', 8, 24]],
  failed: [['failed', 0, 24]],
  little: [
    ['failed', 0, 6],
    ['good', 8, 24],
  ],
  half: [
    ['failed', 0, 11],
    ['good', 13, 24],
  ],
  most: [
    ['failed', 0, 16],
    ['good', 18, 24],
  ],
  unknown: [['unknown', 22, 24]],
  before: [],
}

/** The outlines of all days of a strip, one for each colour that it has: a few elements instead of ninety. */
export function stripPaths(days: string, { pitch, width }: Cells): [Ink, string][] {
  const paths = new Map<Ink, string>()
  for (let index = 0; index < days.length; index += 1) {
    for (const [ink, top, bottom] of SHAPES[stripDay(days, index)]) {
      const cell = `M${index * pitch} ${top}h${width}V${bottom}h${-width}z`
      paths.set(ink, (paths.get(ink) ?? '') + cell)
    }
  }
  return [...paths]
}

/** Whole pixels of the screen, so that every day is as wide as the next: the most that fits into so many px. */
export function cellsWithin(room: number, density: number): Cells {
  const fits = Math.floor((room / STRIP_DAYS) * density) / density
  const pitch = Math.min(WIDEST, Math.max(NARROWEST, fits))
  return { pitch, width: pitch - (pitch < 2 ? 0 : pitch < 6 ? 1 : 2) }
}

const WIDEST = 8
const NARROWEST = 1
