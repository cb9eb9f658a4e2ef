import { type ComponentProps, type ComponentType, type Dispatch, lazy, Suspense } from 'react'
import type { Overview } from '../shared/overview.ts'
import styles from './App.module.css'
import type { OpenDetails, Selection, SelectionChange } from './selection.ts'

/** What every page that is about all integrations is given. */
export type PageProps = {
  overview: Overview
  selection: Selection
  change: Dispatch<SelectionChange>
  /** Opens the details of a result. */
  onDetails: (details: OpenDetails) => void
}

/** All integrations at a glance. */
export const OverviewPage = lazy(async () => ({
  default: (await import('./strips/OverviewPage.tsx')).OverviewPage,
}))
/** What is looked for in the history of all integrations. */
export const SearchPage = lazy(async () => ({
  default: (await import('./search/SearchPage.tsx')).SearchPage,
}))

/** A page that is loaded when it is first opened, and the room that it takes meanwhile. */
export function LazyPage({ page: Page, ...props }: PageProps & { page: ComponentType<PageProps> }) {
  return (
    <Suspense fallback={<main className={styles.start} aria-busy="true" />}>
      <Page {...props} />
    </Suspense>
  )
}

/** The way to more integrations. */
export const AddPage = lazy(async () => ({ default: (await import('./first-run/AddPage.tsx')).AddPage }))
/** The way to the first integration. */
export const FirstRunPage = lazy(async () => ({
  default: (await import('./first-run/FirstRunPage.tsx')).FirstRunPage,
}))
/** For people whose workspace refuses the app. */
export const PermissionPage = lazy(async () => ({
  default: (await import('./first-run/PermissionPage.tsx')).PermissionPage,
}))

/** Goes to what was added: to its page, or to all where there are several. */
export function showSaved(ids: readonly string[], change: Dispatch<SelectionChange>): void {
  const [first] = ids
  if (first !== undefined && ids.length === 1) change({ kind: 'added', integrationId: first })
  else change({ kind: 'overview' })
}

const RemovedPage = lazy(async () => ({ default: (await import('./history/RemovedPage.tsx')).RemovedPage }))

/** What stands where an address leads to an integration that has been removed. */
export function LazyRemovedPage({ overview, change }: Pick<PageProps, 'overview' | 'change'>) {
  return (
    <Suspense fallback={<main className={styles.start} aria-busy="true" />}>
      <RemovedPage
        other={overview.integrations[0]}
        onOverview={() => change({ kind: 'overview' })}
        onSelect={(integrationId) => change({ kind: 'open', integrationId, arrive: true })}
        onBack={() => change({ kind: 'list' })}
      />
    </Suspense>
  )
}

const Details = lazy(async () => ({ default: (await import('./evidence/DetailsPane.tsx')).DetailsPane }))

/** The details of a result, beside the page that they were opened from. */
export function LazyDetails(props: ComponentProps<typeof Details>) {
  return (
    <Suspense fallback={<section className={styles.loadingDetails} aria-busy="true" />}>
      <Details {...props} />
    </Suspense>
  )
}
