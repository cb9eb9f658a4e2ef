import { lazy, Suspense } from 'react'

const Save = lazy(async () => ({ default: (await import('./SaveButton.tsx')).SaveButton }))

/** "Save as a page" of an incident, for what is in the window from its start: it comes once that stands. */
export function LazySavePage({ incidentId }: { incidentId: string }) {
  return (
    <Suspense fallback={null}>
      <Save name="incident.save" payload={{ incidentId }}>
        Save as a page
      </Save>
    </Suspense>
  )
}
