import { lazy, Suspense } from 'react'

const Save = lazy(async () => ({ default: (await import('./SaveButton.tsx')).SaveButton }))

type Props = { incidentId: string; tone?: 'plain' | 'quiet'; children: string }

/** A button that saves an incident as a page, for what is in the window from its start: it comes once that stands. */
export function LazySavePage({ incidentId, tone = 'plain', children }: Props) {
  return (
    <Suspense fallback={null}>
      <Save name="incident.save" payload={{ incidentId }} tone={tone}>
        {children}
      </Save>
    </Suspense>
  )
}
