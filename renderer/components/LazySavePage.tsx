import FileDown from 'lucide-react/icons/file-down'
import { lazy, Suspense } from 'react'
import { Button } from './Button.tsx'

const Save = lazy(async () => ({ default: (await import('./SaveButton.tsx')).SaveButton }))

type Props = { incidentId: string; tone?: 'plain' | 'quiet'; children: string }

/** A button that saves an incident as a page, for what is in the window from its start: it works once that stands. */
export function LazySavePage({ incidentId, tone = 'plain', children }: Props) {
  const sameRoom = (
    <Button tone={tone} icon={FileDown} busy>
      {children}
    </Button>
  )
  return (
    <Suspense fallback={sameRoom}>
      <Save name="incident.save" payload={{ incidentId }} tone={tone}>
        {children}
      </Save>
    </Suspense>
  )
}
