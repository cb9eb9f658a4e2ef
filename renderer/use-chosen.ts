import { type Dispatch, useEffect, useRef, useState } from 'react'
import type { IntegrationView, Overview } from '../shared/overview.ts'
import { rememberIntegration } from './remembered.ts'
import type { Selection, SelectionChange } from './selection.ts'

/** The integration whose page is shown or was last; or that an address was followed to one that has been removed. */
export type Chosen = { view: IntegrationView | undefined; removed: boolean }

/** The chosen integration. The first choice, and the one after a removal, is the most urgent; then it stays. */
export function useChosen(
  { integrations }: Overview,
  { integrationId, awaited, page }: Selection,
  change: Dispatch<SelectionChange>,
): Chosen {
  const chosen = integrations.find((view) => view.id === integrationId)
  const removed = useRemoved(chosen !== undefined || awaited, page === 'integration' ? integrationId : null)
  const view = chosen ?? (removed ? undefined : integrations[0])
  const id = view?.id
  const seen = useRef(false)
  useEffect(() => {
    if (!id || page !== 'integration') return
    const here = id === integrationId
    // One that was just added is waited for until it comes, and then read from its title: the page where it was added is
    // gone. Any other that is missing has been removed.
    if (here === awaited) change({ kind: 'move', integrationId: id, arrive: awaited || seen.current })
    if (here) seen.current = true
    rememberIntegration(id)
  }, [id, integrationId, awaited, page, change])
  return { view, removed }
}

/**
 * Whether somebody was led to an integration that is not there. One that was chosen as the window opened, or goes while
 * it is shown, is nothing that anybody has just asked for: another takes its place.
 */
function useRemoved(there: boolean, integrationId: string | null): boolean {
  const [shown, setShown] = useState(integrationId)
  if (shown !== integrationId && (there || integrationId === null)) setShown(integrationId)
  return !there && integrationId !== null && shown !== integrationId
}
