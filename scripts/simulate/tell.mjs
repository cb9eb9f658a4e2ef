/** @typedef {import('./workers.mjs').Report} Report */

const FIGURES = /** @type {const} */ (['false alarms', 'missed', 'told twice', 'late'])
/** A seed that fails in many ways fails for the first of them. */
const STORIES = 3

/**
 * Says how a seed went, with a short story where it failed.
 * @param {Report} report
 */
export function tell({ seed, tookMs, verdict, broke }) {
  const took = `${(tookMs / 1000).toFixed(1)} s`
  if (!verdict) {
    console.log(`seed ${seed}: broke off after ${took}: ${broke}`)
    return
  }
  const { incidents, shown, rounds, findings } = verdict
  const failed = findings.length > 0 ? `, ${findings.length} FAILED` : ''
  console.log(
    `seed ${seed}: ${rounds} rounds, ${incidents} incidents, ${shown} notifications, ${took}${failed}`,
  )
  for (const { figure, what, story } of findings.slice(0, STORIES)) {
    console.log(`\n${figure}: ${what}\n${story.join('\n')}`)
  }
  if (findings.length > 0) console.log(`\nTo see it again: npm run simulate -- --seed ${seed}\n`)
}

/**
 * @param {readonly Report[]} reports
 * @returns {{ line: string, good: boolean }} the closing line, and whether every promise was kept
 */
export function closingLine(reports) {
  const findings = reports.flatMap(({ verdict }) => verdict?.findings ?? [])
  const incidents = reports.reduce((sum, { verdict }) => sum + (verdict?.incidents ?? 0), 0)
  const figures = FIGURES.map(
    (figure) => `${findings.filter((each) => each.figure === figure).length} ${figure}`,
  )
  const others = findings.filter(({ figure }) => figure === 'other').length
  const broken = reports.filter(({ verdict }) => !verdict).length
  const rest = [others > 0 ? `${others} other` : '', broken > 0 ? `${broken} broke off` : ''].filter(Boolean)
  const line = [`${reports.length} seeds`, `${incidents} incidents`, ...figures, ...rest].join(', ')
  return { line, good: findings.length === 0 && broken === 0 }
}
