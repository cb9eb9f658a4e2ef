import { type Dispatch, useCallback, useEffect, useRef, useState } from 'react'
import type { IntegrationView, Overview } from '../shared/overview.ts'
import type { Period } from '../shared/timeline.ts'
import styles from './App.module.css'
import { ErrorBoundary } from './components/ErrorBoundary.tsx'
import { DetailsPane } from './evidence/DetailsPane.tsx'
import { IntegrationHeader } from './history/IntegrationHeader.tsx'
import { IntegrationPage } from './history/IntegrationPage.tsx'
import { PausedTogetherMemory } from './history/paused-together.tsx'
import { IntegrationList } from './overview/IntegrationList.tsx'
import { PageTimeline } from './PageTimeline.tsx'
import { useAwaited } from './queries.ts'
import { rememberIntegration } from './remembered.ts'
import type { Selection, SelectionChange } from './selection.ts'
import type { DialogRequest } from './setup/SetupDialog.tsx'

type Props = {
  overview: Overview
  selection: Selection
  change: Dispatch<SelectionChange>
  onDialog: (request: DialogRequest) => void
}

/** List, page and details side by side; the details lie over the page where there is no room. */
export function Workspace({ overview: newest, selection, change, onDialog }: Props) {
  const overview = useHeld(newest, useAwaited('incident.fixed'))
  const view = useChosen(overview, selection, change)
  useArrivedFromOutside(selection.arrivals)
  const { opened, giveBack } = useOpener()
  const [period, setPeriod] = useState<Period>('24h')
  const onSelect = useArrival(view?.id, (integrationId) => change({ kind: 'open', integrationId }))
  const onDetails = (at: number) => {
    opened()
    change({ kind: 'details', at })
  }
  const onClose = useCallback(() => {
    change({ kind: 'details-closed' })
    giveBack()
  }, [change, giveBack])
  const { detailsAt, place } = selection
  return (
    <div className={styles.body} data-place={place} data-details={detailsAt !== null || undefined}>
      <IntegrationList
        integrations={overview.integrations}
        selectedId={view?.id ?? null}
        onSelect={(integrationId, kind) => change({ kind, integrationId })}
      />
      {view && (
        <PausedTogetherMemory integrations={overview.integrations}>
          <ErrorBoundary key={view.id} what="this page">
            <IntegrationPage
              view={view}
              all={overview.integrations}
              openAt={detailsAt}
              show={selection.show}
              timeline={
                <PageTimeline
                  integrationId={view.id}
                  period={period}
                  onPeriod={setPeriod}
                  onShow={(at) => change({ kind: 'show', at })}
                />
              }
              onDetails={onDetails}
              onTest={() => onDialog({ kind: 'test', view })}
              onEdit={() => onDialog({ kind: 'edit', view, first: 'messagesPerDay' })}
              onSelect={onSelect}
            >
              <IntegrationHeader
                view={view}
                allPaused={overview.pausedUntil !== null}
                onEdit={() => onDialog({ kind: 'edit', view })}
                onRemove={() => onDialog({ kind: 'remove', view })}
                onBack={() => change({ kind: 'list' })}
              />
            </IntegrationPage>
            {detailsAt !== null && <DetailsPane view={view} at={detailsAt} onClose={onClose} />}
          </ErrorBoundary>
        </PausedTogetherMemory>
      )}
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

/** The chosen integration. The first choice, and the one after a removal, is the most urgent; then it stays. */
function useChosen(
  { integrations }: Overview,
  { integrationId, awaited }: Selection,
  change: Dispatch<SelectionChange>,
): IntegrationView | undefined {
  const chosen = integrations.find((view) => view.id === integrationId)
  const view = chosen ?? integrations[0]
  const id = view?.id
  useEffect(() => {
    if (!id) return
    const here = id === integrationId
    // One that was just added is waited for until it comes; any other that is missing has been removed.
    if (here === awaited) change({ kind: 'move', integrationId: id })
    rememberIntegration(id)
  }, [id, integrationId, awaited, change])
  return view
}

/** Goes to another page by a link on this one, which takes the focus away with it: there the title gets it. */
function useArrival(id: string | undefined, go: (id: string) => void): (id: string) => void {
  const awaited = useRef<string | null>(null)
  useEffect(() => {
    if (id === undefined || id !== awaited.current) return
    awaited.current = null
    document.getElementById('integration-name')?.focus()
  }, [id])
  return (wanted) => {
    awaited.current = wanted
    go(wanted)
  }
}

/** Whoever is sent here from outside reads the page from its top, wherever it was scrolled to. */
function useArrivedFromOutside(arrivals: number): void {
  useEffect(() => {
    if (arrivals === 0) return
    const title = document.getElementById('integration-name')
    title?.focus({ preventScroll: true })
    title?.closest('main')?.scrollTo({ top: 0 })
  }, [arrivals])
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
