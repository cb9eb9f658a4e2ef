import { type ComponentProps, lazy, Suspense } from 'react'
import styles from './App.module.css'

/** Loaded after the window has opened: the status above it is what is looked for first. */
const Timeline = lazy(async () => ({ default: (await import('./timeline/Timeline.tsx')).Timeline }))

/** The timeline of the chosen integration, and the room that it takes while it is loaded. */
export function PageTimeline(props: ComponentProps<typeof Timeline>) {
  return (
    <Suspense fallback={<div className={styles.timeline} />}>
      <Timeline {...props} />
    </Suspense>
  )
}
