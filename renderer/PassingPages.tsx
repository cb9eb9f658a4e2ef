import { type Dispatch, Suspense } from 'react'
import type { Overview } from '../shared/overview.ts'
import styles from './App.module.css'
import { AddPage, PermissionPage, showSaved } from './lazy-pages.tsx'
import type { PassingPage, SelectionChange } from './selection.ts'

type Props = { page: PassingPage; overview: Overview; change: Dispatch<SelectionChange> }

/** The pages that are left once what they are for is done. */
export function PassingPages({ page, overview, change }: Props) {
  const onSaved = (ids: string[]) => showSaved(ids, change)
  const onBack = () => change({ kind: 'list' })
  return (
    <Suspense fallback={<main className={styles.start} aria-busy="true" />}>
      {page === 'add' ? (
        <AddPage onSaved={onSaved} onBack={onBack} />
      ) : (
        <PermissionPage integrations={overview.integrations} onSaved={onSaved} onBack={onBack} />
      )}
    </Suspense>
  )
}
