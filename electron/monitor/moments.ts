/** The earliest of the moments (ms since 1970) that are known, or null when none is. */
export function soonest(times: readonly (number | null)[]): number | null {
  const known = times.filter((at) => at !== null)
  return known.length > 0 ? Math.min(...known) : null
}

/** The latest of the moments (ms since 1970) that are known, or null when none is. */
export function latest(times: readonly (number | null)[]): number | null {
  const known = times.filter((at) => at !== null)
  return known.length > 0 ? Math.max(...known) : null
}
