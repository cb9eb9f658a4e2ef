import { type Dispatch, Suspense } from 'react'
import styles from './App.module.css'
import { sentenceOf } from './bridge.ts'
import { Button } from './components/Button.tsx'
import { Mark } from './components/Mark.tsx'
import { StatusIcon } from './components/StatusIcon.tsx'
import { useMessages } from './language.tsx'
import { FirstRunPage, PermissionPage, showSaved } from './lazy-pages.tsx'
import { rememberedIntegration } from './remembered.ts'
import type { Selection, SelectionChange } from './selection.ts'

type Props = {
  /** The overview is here, and there is nothing in it. */
  loaded: boolean
  error: Error | null
  onRetry: () => void
  selection: Selection
  change: Dispatch<SelectionChange>
}

/** What fills the window while there is nothing to show: loading, a fault, or the first welcome. */
export function Start({ loaded, error, onRetry, selection, change }: Props) {
  if (loaded) return <First selection={selection} change={change} />
  return (
    <main className={styles.start}>{error ? <Fault error={error} onRetry={onRetry} /> : <Loading />}</main>
  )
}

/** The first run, or beside it the page for who is refused. */
function First({ selection, change }: Pick<Props, 'selection' | 'change'>) {
  const onSaved = (ids: string[]) => showSaved(ids, change)
  return (
    <div className={styles.first}>
      <Suspense fallback={<main className={styles.start} aria-busy="true" />}>
        {selection.page === 'permission' ? (
          <PermissionPage
            integrations={[]}
            onSaved={onSaved}
            onBack={() => change({ kind: 'passing', page: 'add' })}
          />
        ) : (
          <FirstRunPage arrived={selection.arrivals > 0} onSaved={onSaved} />
        )}
      </Suspense>
    </div>
  )
}

function Loading() {
  const { loading } = useMessages().shell.start
  // Who had nothing to watch may be welcomed next: there is no list to be seen in outline.
  if (rememberedIntegration() === null)
    return (
      <p className={styles.loading} role="status">
        <Mark size={32} />
        {loading}
      </p>
    )
  return (
    <div className={styles.skeleton}>
      <p className="visually-hidden" role="status">
        {loading}
      </p>
      <Blocks count={7} />
      <Blocks count={4} />
    </div>
  )
}

function Blocks({ count }: { count: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <i key={String(index)} />
      ))}
    </div>
  )
}

function Fault({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const messages = useMessages()
  const words = messages.shell.start
  return (
    <div className={styles.fault} role="alert">
      <StatusIcon status="inconclusive" size={32} />
      <h1>{words.unanswered}</h1>
      <p>{sentenceOf(error, messages)}</p>
      <p>{words.nothingKnown}</p>
      <Button onClick={onRetry}>{words.again}</Button>
    </div>
  )
}
