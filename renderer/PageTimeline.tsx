import { type ComponentProps, lazy, Suspense } from 'react'
import styles from './App.module.css'

/** Loaded after the window has opened: the status above it is what is looked for first. */
const IntegrationTimeline = lazy(async () => ({
  default: (await import('./IntegrationTimeline.tsx')).IntegrationTimeline,
}))

/** The timeline of the chosen integration, and the room that it takes while it is loaded. */
export function PageTimeline(props: ComponentProps<typeof IntegrationTimeline>) {
  return (
    <Suspense fallback={<div className={styles.timeline} />}>
      <IntegrationTimeline {...props} />
    </Suspense>
  )
}
