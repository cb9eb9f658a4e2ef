import { useEffect, useMemo, useState } from 'react'
import type { IntegrationView } from '../../shared/overview.ts'
import { ExportMenu } from '../components/ExportMenu.tsx'
import { PageHead } from '../components/PageHead.tsx'
import { useMessages } from '../language.tsx'
import type { PageProps } from '../lazy-pages.tsx'
import { SEARCH_FIELD } from '../search-field.ts'
import { Chips } from './Chips.tsx'
import { Filters } from './Filters.tsx'
import { FoundHead } from './FoundHead.tsx'
import { Results } from './Results.tsx'
import styles from './SearchPage.module.css'
import { useCodes } from './use-codes.ts'
import { useResults } from './use-results.ts'

/** What is looked for in the history of all integrations. */
export function SearchPage({ overview: { integrations }, selection, change, onDetails }: PageProps) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const results = useResults({ selection, change }, integrations)
  const { seeker, filter, found, entries, newer, counts } = results
  const views = useMemo(() => byId(integrations), [integrations])
  const codes = useCodes(integrations, entries)
  useFieldFirst(selection.typeIn)
  const { title } = useMessages().search
  const showNewer = () => {
    results.again()
    scroller?.scrollTo({ top: 0 })
    document.getElementById('found-title')?.focus({ preventScroll: true })
  }
  return (
    <main ref={setScroller} className={styles.page} aria-labelledby="page-name">
      <div className={styles.column}>
        <div className={styles.intro}>
          <PageHead
            onBack={() => change({ kind: 'list' })}
            actions={filter && <ExportMenu filter={filter} disabled={entries.length === 0} />}
          >
            {title}
          </PageHead>
          <Filters seeker={seeker} integrations={integrations} codes={codes} />
          <Chips seeker={seeker} integrations={integrations} />
          <FoundHead
            found={counts?.all ?? null}
            first={counts?.first ?? null}
            busy={filter !== null && (found.isPending || found.isPlaceholderData)}
            newer={newer}
            sure={filter?.text === null}
            onNewer={showNewer}
          />
        </div>
        {scroller && (
          <Results
            found={found}
            entries={entries}
            unasked={filter === null}
            views={views}
            seeker={seeker}
            integrations={integrations}
            scroller={scroller}
            startKey={results.startKey}
            onStarted={results.onStarted}
            onActive={results.onActive}
            open={selection.details}
            onDetails={onDetails}
            onShow={(result) => change({ kind: 'show-in', ...result })}
          />
        )}
      </div>
    </main>
  )
}

function byId(integrations: readonly IntegrationView[]): ReadonlyMap<string, IntegrationView> {
  return new Map(integrations.map((view) => [view.id, view]))
}

/** Whoever came by the key for searching begins to type; the page's title would have the focus else. */
function useFieldFirst(typeIn: boolean): void {
  useEffect(() => {
    if (typeIn) document.getElementById(SEARCH_FIELD)?.focus()
  }, [typeIn])
}
