import type { IntegrationView, SharedCause } from '../../shared/overview.ts'

/** Those whom one cause hits, at least two. */
export type Blast = { cause: SharedCause; views: readonly IntegrationView[] }

/** Everybody whom the cause of this one's incident hits, as far as they are shown; null when it is alone. */
export function blastOf(view: IntegrationView, all: readonly IntegrationView[]): Blast | null {
  const { blast } = view
  if (!blast) return null
  const ids = new Set(blast.ids)
  const views = all.filter((each) => ids.has(each.id))
  return views.length > 1 ? { cause: blast.cause, views } : null
}
