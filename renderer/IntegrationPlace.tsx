import type { Dispatch } from 'react'
import { isLoopback } from '../shared/hosts.ts'
import type { IntegrationView, Overview } from '../shared/overview.ts'
import type { Period } from '../shared/timeline.ts'
import { IntegrationHeader } from './history/IntegrationHeader.tsx'
import { IntegrationPage } from './history/IntegrationPage.tsx'
import { PageTimeline } from './PageTimeline.tsx'
import type { OpenDetails, Selection, SelectionChange } from './selection.ts'
import type { DialogRequest } from './setup/SetupDialog.tsx'

type Props = {
  view: IntegrationView
  overview: Overview
  selection: Selection
  change: Dispatch<SelectionChange>
  /** Which stretch the timeline shows: it stays from one integration to the next. */
  period: Period
  onPeriod: (period: Period) => void
  onDetails: (details: OpenDetails) => void
  onDialog: (request: DialogRequest) => void
}

/** The page of the chosen integration, wired to what the window shows. */
export function IntegrationPlace(props: Props) {
  const { view, overview, selection, change, period, onPeriod, onDetails, onDialog } = props
  const { details, show } = selection
  const { integrations, online } = overview
  const offline = !online && !isLocal(view)
  return (
    <IntegrationPage
      view={view}
      all={integrations}
      offline={offline}
      openAt={details?.integrationId === view.id ? details.at : null}
      show={show}
      listed={selection.view}
      onList={(listed) => change({ kind: 'view', view: listed })}
      onShow={(at) => change({ kind: 'show', at })}
      timeline={
        <PageTimeline
          integrationId={view.id}
          period={period}
          onPeriod={onPeriod}
          onShow={(at) => change({ kind: 'show', at })}
        />
      }
      onDetails={(at) => onDetails({ integrationId: view.id, at })}
      onTest={() => onDialog({ kind: 'test', view })}
      onEdit={() => onDialog({ kind: 'edit', view, first: 'messagesPerDay' })}
      onSelect={(integrationId) => change({ kind: 'open', integrationId, arrive: true })}
    >
      <IntegrationHeader
        view={view}
        allPaused={overview.pausedUntil !== null}
        offline={offline}
        onEdit={() => onDialog({ kind: 'edit', view })}
        onRemove={() => onDialog({ kind: 'remove', view })}
        onBack={() => change({ kind: 'list' })}
      />
    </IntegrationPage>
  )
}

/** Whether it is asked on this computer itself, so that no network is needed for it. */
function isLocal({ apiUrl, target }: IntegrationView): boolean {
  return isLoopback(new URL(apiUrl ?? `https://${target}`).hostname)
}
