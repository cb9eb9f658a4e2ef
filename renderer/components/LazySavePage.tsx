import { lazy, Suspense } from 'react'

const Save = lazy(async () => ({ default: (await import('./SaveButton.tsx')).SaveButton }))

/** A button that saves an incident as a page, for what is in the window from its start: it comes once that stands. */
export function LazySavePage({ incidentId, children }: { incidentId: string; children: string }) {
  return (
    <Suspense fallback={null}>
      <Save name="incident.save" payload={{ incidentId }}>
        {children}
      </Save>
    </Suspense>
  )
}
