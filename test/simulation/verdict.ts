/** What a promise was broken by, and when (true time). */
export type Finding = {
  figure: 'false alarms' | 'missed' | 'told twice' | 'late' | 'other'
  at: number
  what: string
  story: string[]
}

/** A finding, and words by which the lines of its story are known. */
export type Found = Omit<Finding, 'story'> & { words?: readonly string[] }

/** What one seed came to. */
export type Verdict = { incidents: number; shown: number; rounds: number; findings: Finding[] }
