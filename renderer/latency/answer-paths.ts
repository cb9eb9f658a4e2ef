import type { LatencyPoint } from '../../shared/latency.ts'

/** A column in which something was answered, at its place from the left. */
type Step = { index: number; p50: number; p95: number }

/** How high the drawing is; it is as wide as it has columns. */
export const HEIGHT = 100

/**
 * The lines of both percentiles and the band between them, as paths of an SVG. Each column has a level of its own, so that
 * nothing is claimed between two; where nothing was answered there is none.
 */
export function answerPaths(points: readonly LatencyPoint[], longest: number) {
  const level = (ms: number) => Math.round((1 - ms / longest) * HEIGHT * 100) / 100
  const pieces = piecesOf(points).map((steps) => {
    const p50 = steps.map((step) => `${level(step.p50)}`)
    const p95 = steps.map((step) => `${level(step.p95)}`)
    const [first, past] = [steps[0]?.index ?? 0, (steps.at(-1)?.index ?? 0) + 1]
    return {
      p50: `M${first} ${along(p50, (place) => first + place + 1)}`,
      p95: `M${first} ${along(p95, (place) => first + place + 1)}`,
      back: `L${past} ${along(p50.toReversed(), (place) => past - place - 1)}Z`,
    }
  })
  return {
    p50: pieces.map((piece) => piece.p50).join(''),
    p95: pieces.map((piece) => piece.p95).join(''),
    band: pieces.map((piece) => piece.p95 + piece.back).join(''),
  }
}

/** "40H1V60H2": along levels, each up to where its column ends. */
function along(levels: readonly string[], endOf: (place: number) => number): string {
  return levels.map((level, place) => `${level}H${endOf(place)}`).join('V')
}

/** Columns next to each other in which something was answered. */
function piecesOf(points: readonly LatencyPoint[]): Step[][] {
  const pieces: Step[][] = []
  for (const [index, { p50, p95 }] of points.entries()) {
    if (p50 === null || p95 === null) continue
    const last = pieces.at(-1)
    if (last?.at(-1)?.index === index - 1) last.push({ index, p50, p95 })
    else pieces.push([{ index, p50, p95 }])
  }
  return pieces
}
