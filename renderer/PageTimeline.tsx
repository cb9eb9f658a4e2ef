import { type ComponentProps, lazy, Suspense } from 'react'
import styles from './PageTimeline.module.css'

/** Loaded after the window has opened: the status above it is what is looked for first. */
const IntegrationTimeline = lazy(async () => ({
  default: (await import('./IntegrationTimeline.tsx')).IntegrationTimeline,
}))

/** The timeline of the chosen integration, and the room that it takes while it and what it shows are loaded. */
export function PageTimeline(props: ComponentProps<typeof IntegrationTimeline>) {
  return (
    <div className={styles.timeline}>
      <Suspense>
        <IntegrationTimeline {...props} />
      </Suspense>
    </div>
  )
}
