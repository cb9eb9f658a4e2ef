import { lazy, Suspense } from 'react'

const Lines = lazy(async () => ({ default: (await import('./export/ExportLines.tsx')).ExportLines }))

/** What comes of exports, loaded once the window stands. */
export function LazyExportLines() {
  return (
    <Suspense fallback={null}>
      <Lines />
    </Suspense>
  )
}
