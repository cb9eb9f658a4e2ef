import type { HistoryEntry } from '../../shared/history.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import type { Pages } from '../lines/pages.ts'
import type { FoundActions } from './FoundLine.tsx'
import { FoundLines, type PlaceProps } from './FoundLines.tsx'
import styles from './Results.module.css'
import type { Found } from './use-found.ts'
import type { Seeker } from './use-search.ts'
import { Looking, NothingFound, NotLookedFor, NotSearched } from './Without.tsx'

type Props = FoundActions &
  PlaceProps & {
    found: Found
    entries: readonly HistoryEntry[]
    /** Nothing was looked for, because nothing could be found. */
    unasked: boolean
    views: ReadonlyMap<string, IntegrationView>
    seeker: Seeker
    integrations: readonly IntegrationView[]
    scroller: HTMLElement
  }

/** What was found; until an answer comes, what was found before it. */
export function Results({ found, entries, unasked, seeker, integrations, ...lines }: Props) {
  const before = found.isPlaceholderData
  return (
    <section
      className={styles.results}
      aria-labelledby="found-title"
      aria-busy={before || found.isPending}
      data-before={before || undefined}
    >
      {content()}
    </section>
  )

  function content() {
    if (unasked) return <NotLookedFor search={seeker.asked.search} />
    if (found.isError && !found.isFetchNextPageError)
      return <NotSearched error={found.error} onRetry={() => found.again()} />
    if (found.isPending) return <Looking />
    if (entries.length === 0) return <NothingFound seeker={seeker} integrations={integrations} />
    return (
      <FoundLines entries={entries} pages={before ? AWAITED : found} cut={!before && found.cut} {...lines} />
    )
  }
}

/** While another answer is awaited, nothing is known of what follows. */
const AWAITED: Pages = {
  hasNextPage: true,
  isFetchingNextPage: true,
  isFetchNextPageError: false,
  error: null,
  fetchNextPage: () => undefined,
}
