import type { FixAnswer } from '../../shared/ipc.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { SECOND } from '../../shared/time.ts'

/** What came of "I fixed it": the ids of those that were asked, and what Slack answered. */
export type Fix = { asked: readonly string[]; answer: FixAnswer }

/** What is asked every second would take the answer away before it is read: so long (ms) it is not. */
const READ_MS = 10 * SECOND

/**
 * Whether a check after the answer, which came at `at`, has taken its place: one of the integration that is shown, or
 * at once any that says something else of those that were asked.
 */
export function isOutdated(
  { asked, answer, at }: Fix & { at: number },
  view: IntegrationView,
  all: readonly IntegrationView[],
): boolean {
  if (isAfter(view, at + READ_MS)) return true
  return all.some((each) => {
    const said = asked.includes(each.id) ? saidOf(each.id, answer) : null
    return said !== null && isAfter(each, at) && said !== nowOf(each)
  })
}

function isAfter({ lastCheckedAt }: IntegrationView, at: number): boolean {
  return lastCheckedAt !== null && lastCheckedAt > at
}

/** How it stood in the answer; null where that could not be seen. */
function saidOf(id: string, answer: FixAnswer): 'well' | 'failing' | null {
  if (answer.mended || answer.well.includes(id)) return 'well'
  return answer.failing.includes(id) ? 'failing' : null
}

function nowOf({ outcome }: IntegrationView): 'well' | 'failing' | null {
  if (outcome?.status === 'failed') return 'failing'
  return outcome?.status === 'ok' || outcome?.status === 'warning' ? 'well' : null
}
