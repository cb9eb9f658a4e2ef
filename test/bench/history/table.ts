/** A line of the table: what the history takes, what the plain table takes, and what it is to be at most. */
export type Line = { what: string; ours: number; plain: number | null; most: number | null; unit: string }

/** Prints the lines; returns how many are above what they are to be at most. */
export function printTable(lines: readonly Line[]): number {
  const cell = (value: number | null) =>
    (value === null ? '' : value.toFixed(value < 10 ? 2 : 0)).padStart(10)
  console.log(`\n${'at most'.padStart(64)}${'one row each'.padStart(21)}`)
  let missed = 0
  for (const { what, ours, plain, most, unit } of lines) {
    const isMissed = most !== null && !(ours <= most)
    if (isMissed) missed += 1
    const words = `${what.padEnd(44)}${cell(ours)}${cell(most)} ${unit.padEnd(8)}${cell(plain)}`
    console.log(isMissed ? `${words}  MISSED` : words)
  }
  return missed
}
