import { type Dispatch, useCallback, useRef, useState } from 'react'
import type { Overview } from '../shared/overview.ts'
import type { Period } from '../shared/timeline.ts'
import styles from './App.module.css'
import { Guarded } from './components/Guarded.tsx'
import { PausedTogetherMemory } from './history/paused-together.tsx'
import { IntegrationPlace } from './IntegrationPlace.tsx'
import { LazyDetails, LazyPage, LazyRemovedPage, OverviewPage, SearchPage } from './lazy-pages.tsx'
import { IntegrationList } from './overview/IntegrationList.tsx'
import { Places } from './overview/Places.tsx'
import { PassingPages } from './PassingPages.tsx'
import { useAwaited } from './queries.ts'
import type { OpenDetails, Place, Selection, SelectionChange } from './selection.ts'
import type { DialogRequest } from './setup/SetupDialog.tsx'
import { useArrived } from './use-arrived.ts'
import { useChosen } from './use-chosen.ts'
import { useSearchKey } from './use-search-key.ts'

type Props = {
  overview: Overview
  selection: Selection
  change: Dispatch<SelectionChange>
  onDialog: (request: DialogRequest) => void
}

/** List, page and details side by side; the details lie over the page where there is no room. */
export function Workspace({ overview: newest, selection: wanted, change, onDialog }: Props) {
  const overview = useHeld(newest, useAwaited('incident.fixed'))
  const ofDetails = overview.integrations.find(({ id }) => id === wanted.details?.integrationId)
  // Of an integration that is gone there are no details, and so none that a button could say are open.
  const selection = ofDetails ? wanted : { ...wanted, details: null }
  const { view, removed } = useChosen(overview, selection, change)
  const onPage = selection.page === 'integration' ? view : undefined
  useArrived(selection)
  useSearchKey(selection.search, change)
  const [period, setPeriod] = useState<Period>('24h')
  const { onDetails, onClose } = useDetailsOpener(change)
  const { details, place } = selection
  const shown = onPage?.id ?? selection.page
  const page = { overview, selection, change, onDetails }
  return (
    <div className={styles.body} data-place={place} data-details={ofDetails ? true : undefined}>
      <Guarded part="list">
        <IntegrationList
          integrations={overview.integrations}
          selectedId={onPage?.id ?? null}
          onSelect={(integrationId, kind) => change({ kind, integrationId })}
        >
          <Places selection={selection} onGo={(to) => change(wayTo(to, selection))} />
        </IntegrationList>
      </Guarded>
      <PausedTogetherMemory integrations={overview.integrations}>
        <Guarded part="page" key={`page ${shown}`}>
          {selection.page === 'overview' && <LazyPage page={OverviewPage} {...page} />}
          {selection.page === 'search' && <LazyPage page={SearchPage} {...page} />}
          {(selection.page === 'add' || selection.page === 'permission') && (
            <PassingPages page={selection.page} overview={overview} change={change} />
          )}
          {removed && <LazyRemovedPage key={selection.integrationId} {...page} />}
          {onPage && (
            <IntegrationPlace
              {...page}
              view={onPage}
              period={period}
              onPeriod={setPeriod}
              onDialog={onDialog}
            />
          )}
        </Guarded>
        <Guarded part="details" key={`details ${shown}`} onClose={onClose}>
          {details && ofDetails && (
            <LazyDetails
              view={ofDetails}
              at={details.at}
              onClose={onClose}
              onOpen={(at) => change({ kind: 'details', details: { ...details, at } })}
            />
          )}
        </Guarded>
      </PausedTogetherMemory>
    </div>
  )
}

/** While Slack is asked about a group, it stays as it was: one by one they would leave it, and the page would jump. */
function useHeld(newest: Overview, hold: boolean): Overview {
  const [shown, setShown] = useState(newest)
  if (hold || shown === newest) return shown
  setShown(newest)
  return newest
}

/** The search goes on where it was. */
function wayTo(to: Place, { search }: Selection): SelectionChange {
  return to === 'search' ? { kind: 'search-page', search } : { kind: to }
}

/** Opens and closes the details. */
function useDetailsOpener(change: Dispatch<SelectionChange>) {
  const { opened, giveBack } = useOpener()
  const onDetails = (details: OpenDetails) => {
    opened()
    change({ kind: 'details', details })
  }
  const onClose = useCallback(() => {
    change({ kind: 'details-closed' })
    giveBack()
  }, [change, giveBack])
  return { onDetails, onClose }
}

/** Remembers what opened the details, and gives the focus back to it when they close. */
function useOpener() {
  const opener = useRef<Element | null>(null)
  const opened = useCallback(() => {
    opener.current = document.activeElement
  }, [])
  const giveBack = useCallback(() => {
    const { activeElement } = document
    const within = activeElement === document.body || activeElement?.closest('#geeky-details')
    if (!within) return // the reader is elsewhere by now
    const back = opener.current?.isConnected ? opener.current : document.getElementById('integration-name')
    if (back instanceof HTMLElement) back.focus()
  }, [])
  return { opened, giveBack }
}
