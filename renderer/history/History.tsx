import { lazy, Suspense, useMemo } from 'react'
import type { IntegrationView } from '../../shared/overview.ts'
import { everythingOf } from '../../shared/search.ts'
import { LazyExportMenu } from '../components/LazyExportMenu.tsx'
import { useMessages } from '../language.tsx'
import { entriesOf } from '../live-entries.ts'
import type { Selection } from '../selection.ts'
import styles from './History.module.css'
import { HistoryState } from './HistoryState.tsx'
import { ListChoice } from './ListChoice.tsx'
import type { HistoryAround } from './use-history-around.ts'

/** The lists come once the window stands: the status above them is what is looked for first. */
const HistoryLines = lazy(async () => ({ default: (await import('./HistoryLines.tsx')).HistoryLines }))
const IncidentLines = lazy(async () => ({ default: (await import('./IncidentLines.tsx')).IncidentLines }))

type Props = {
  view: IntegrationView
  around: HistoryAround
  /** It cannot be asked: this computer is offline. */
  offline: boolean
  scroller: HTMLElement
  openAt: number | null
  listed: Selection['view']
  onList: (listed: Selection['view']) => void
  onShow: (at: number) => void
  onDetails: (at: number) => void
}

/** What happened, newest first: its checks, or its incidents. */
export function History(props: Props) {
  const { view, around, listed, onList } = props
  const { data } = around.history
  const { title } = useMessages().history.list
  const hasEntries = data?.pages.some((page) => page.entries.length > 0)
  return (
    <section className={styles.section} aria-labelledby="history-title">
      <header className={styles.head}>
        <h2 id="history-title" className={styles.title} tabIndex={-1}>
          {title}
        </h2>
        <ListChoice listed={listed} onList={onList} />
        {hasEntries && listed === 'results' && (
          <div className={styles.export}>
            <LazyExportMenu filter={everythingOf(view.id)} labelled="roomy" />
          </div>
        )}
      </header>
      <Suspense fallback={<HistoryState state="loading" />}>
        {listed === 'results' ? <Checks {...props} /> : <IncidentLines {...props} />}
      </Suspense>
    </section>
  )
}

function Checks(props: Props) {
  const { view, offline, around, scroller } = props
  const { history, show, shown, newest, toNewestLine, letGo } = around
  const entries = useMemo(() => history.data && entriesOf(history.data.pages), [history.data])
  const past = history.hasPreviousPage
  if (!entries || entries.length === 0) {
    return (
      <HistoryState
        state={history.isError ? 'error' : entries ? 'empty' : 'loading'}
        error={history.error}
        awaits={view.status === 'paused' ? 'paused' : offline ? 'offline' : 'soon'}
        onRetry={() => history.refetch()}
      />
    )
  }
  return (
    <HistoryLines
      {...props}
      history={history}
      entries={entries}
      show={show}
      onShown={shown}
      letGo={letGo}
      onNewestLine={toNewestLine}
      onTop={() => {
        if (past) newest()
        showTitle(scroller)
      }}
    />
  )
}

/** The button that leads here goes away with it, and leaves the focus to the title. */
function showTitle(scroller: HTMLElement): void {
  const title = document.getElementById('history-title')
  if (!title) return
  const { top } = title.getBoundingClientRect()
  // Only upwards: where the title is in view, the reader sees it all.
  scroller.scrollTop += Math.min(0, top - scroller.getBoundingClientRect().top - TITLE_SPACE)
  title.focus({ preventScroll: true })
}

/** The room (px) above the title. */
const TITLE_SPACE = 12
