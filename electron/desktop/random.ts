import { randomUUID } from 'node:crypto'
import type { Random } from '../ports.ts'

/** The system's randomness. */
export const systemRandom: Random = { fraction: () => Math.random(), id: () => randomUUID() }
