/** "99.93 %", cut off after two places: no share is ever rounded up. */
export function percent(share: number): string {
  return `${Math.floor(share * 10_000 + 1e-6) / 100} %`
}

/** "81 %", cut off; "less than 1 %" of what is there at all. */
export function wholePercent(share: number): string {
  return share < 0.01 ? 'less than 1 %' : `${Math.floor(share * 100 + 1e-9)} %`
}
