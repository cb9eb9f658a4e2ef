import { leakInLines } from '../export/leak.ts'
import type { Mask } from '../export/mask-all.ts'
import type { Shell } from '../ports.ts'
import { inTurns } from './own-turn.ts'
import { RequestError } from './request-error.ts'

/** Copies a report for support. Throws a RequestError, and copies nothing, when a secret is found in it. */
export async function copyReport({ shell, mask }: { shell: Shell; mask: Mask }, text: string): Promise<void> {
  const line = await inTurns(leakInLines(text, mask))
  if (line !== null) throw new RequestError({ kind: 'report-secret', line })
  shell.copy(text)
}
