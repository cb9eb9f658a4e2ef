import type { Period } from '../../shared/timeline.ts'

/** A period on its button, and as a part of a sentence. */
export const periodWords: Record<Period, { short: string; long: string }> = {
  '24h': { short: '24 h', long: 'the last 24 hours' },
  '7d': { short: '7 days', long: 'the last 7 days' },
  '30d': { short: '30 days', long: 'the last 30 days' },
  '90d': { short: '90 days', long: 'the last 90 days' },
  '1y': { short: 'Year', long: 'the last year' },
}
