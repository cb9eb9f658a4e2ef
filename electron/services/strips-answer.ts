import type { Integration } from '../../shared/integration.ts'
import type { Strips } from '../../shared/strips.ts'
import type { HistoryStore } from '../ports.ts'

type Question = { history: HistoryStore; integrations: readonly Integration[]; now: number }

/** How all integrations did in the last days. Rejects when the history cannot be read. */
export async function readStrips(_question: Question): Promise<Strips> {
  throw new Error('Strips cannot be read yet')
}
