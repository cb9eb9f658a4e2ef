import type { MouseEvent } from 'react'
import type { HistoryEntry } from '../../shared/history.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { addressOf } from '../address.ts'
import { EntryLine } from '../lines/EntryLine.tsx'
import { NOTHING, type OpenDetails } from '../selection.ts'
import styles from './FoundLine.module.css'

/** What can be done with a result that was found. */
export type FoundActions = {
  /** The result whose details are open. */
  open: OpenDetails | null
  onDetails: (details: OpenDetails) => void
  /** Goes to the integration's page, where it stands at that time. */
  onShow: (result: OpenDetails) => void
}

type Props = FoundActions & { entry: HistoryEntry; view: IntegrationView | undefined; tabStop: boolean }

/** One result, and whose it is. */
export function FoundLine({ entry, view, tabStop, open, onDetails, onShow }: Props) {
  const { integrationId, at } = entry
  const go = (event: MouseEvent) => {
    event.preventDefault()
    onShow({ integrationId, at })
  }
  return (
    <EntryLine
      entry={entry}
      open={open?.integrationId === integrationId && open.at === at}
      tabStop={tabStop}
      onDetails={() => onDetails({ integrationId, at })}
      of={
        view && (
          <>
            <a
              href={addressOf({ ...NOTHING, integrationId })}
              className={styles.link}
              tabIndex={tabStop ? 0 : -1}
              onClick={go}
            >
              {view.name}
            </a>
            {view.workspace && <span className={styles.where}>{view.workspace}</span>}
          </>
        )
      }
    />
  )
}
