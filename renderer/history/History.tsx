import ArrowUp from 'lucide-react/icons/arrow-up'
import ArrowUpToLine from 'lucide-react/icons/arrow-up-to-line'
import { useMemo } from 'react'
import type { IntegrationView } from '../../shared/overview.ts'
import type { HistoryFilter } from '../../shared/search.ts'
import { Button } from '../components/Button.tsx'
import { LazyExportMenu } from '../components/LazyExportMenu.tsx'
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
  /** Goes on to newer entries, when those of another time are shown. */
  newer: () => void
  /** Shows the newest entries again. */
  onNewest: () => void
}

/** What happened, newest first. */
export function History(props: Props) {
  const { view, history } = props
  const entries = useMemo(() => history.data?.pages.flatMap((page) => page.entries), [history.data])
  const without = history.isError ? 'error' : entries ? 'empty' : 'loading'
  return (
    <section className={styles.section} aria-labelledby="history-title">
      <header className={styles.head}>
        <h2 id="history-title" className={styles.title} tabIndex={-1}>
          History
        </h2>
        {history.hasPreviousPage && <Onwards {...props} />}
        {entries && entries.length > 0 && (
          <div className={styles.export}>
            <LazyExportMenu filter={everythingOf(view.id)} />
          </div>
        )}
      </header>
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

/** All that is kept of an integration. */
function everythingOf(id: string): HistoryFilter {
  return { integrationIds: [id], statuses: null, reasons: null, code: null, text: null, from: null, to: null }
}

/** The ways on and back from another time. The one back goes away with it, and leaves the focus to the title. */
function Onwards({ scroller, newer, onNewest }: Pick<Props, 'scroller' | 'newer' | 'onNewest'>) {
  const back = () => {
    onNewest()
    scroller.scrollTop = 0
    document.getElementById('history-title')?.focus({ preventScroll: true })
  }
  return (
    <>
      <Button tone="quiet" icon={ArrowUp} onClick={newer}>
        Newer
      </Button>
      <Button tone="quiet" icon={ArrowUpToLine} onClick={back}>
        Newest
      </Button>
    </>
  )
}
