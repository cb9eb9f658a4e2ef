import type { Exchange } from '../../shared/evidence.ts'

/** Which attempt at its question an exchange was in its round, counted from 1. */
export function attemptOf(exchange: Exchange, all: readonly Exchange[]): { attempt: number; of: number } {
  const same = all.filter((each) => each.check === exchange.check && each.method === exchange.method)
  return { attempt: same.indexOf(exchange) + 1, of: same.length }
}
