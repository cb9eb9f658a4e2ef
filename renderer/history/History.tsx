import { useMemo } from 'react'
import type { IntegrationView } from '../../shared/overview.ts'
import type { useHistory } from '../queries.ts'
import type { Shown } from '../selection.ts'
import styles from './History.module.css'
import { HistoryLines } from './HistoryLines.tsx'
import { HistoryState } from './HistoryState.tsx'

type Props = {
  view: IntegrationView
  history: ReturnType<typeof useHistory>
  scroller: HTMLElement
  openAt: number | null
  show: Shown | null
  onDetails: (at: number) => void
}

/** What happened, newest first. */
export function History(props: Props) {
  const { view, history } = props
  const entries = useMemo(() => history.data?.pages.flatMap((page) => page.entries), [history.data])
  const without = history.isError ? 'error' : entries ? 'empty' : 'loading'
  return (
    <section className={styles.section} aria-labelledby="history-title">
      <h2 id="history-title" className={styles.title}>
        History
      </h2>
      {entries && entries.length > 0 ? (
        <HistoryLines {...props} entries={entries} />
      ) : (
        <HistoryState
          state={without}
          error={history.error}
          paused={view.status === 'paused'}
          onRetry={() => history.refetch()}
        />
      )}
    </section>
  )
}
