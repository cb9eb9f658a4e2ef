import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { DialogRequest } from './SetupDialog.tsx'

/** Loaded when the first one is asked for: the window opens sooner without them. */
const SetupDialog = lazy(async () => ({ default: (await import('./SetupDialog.tsx')).SetupDialog }))

/** Shows one set-up dialog at a time. */
export function useDialogs(): {
  shown: ReactNode
  open: (request: DialogRequest) => void
  close: () => void
} {
  const [asked, setAsked] = useState<DialogRequest | null>(null)
  const close = () => setAsked(null)
  const shown = asked && (
    <Suspense>
      <SetupDialog asked={asked} onClosed={close} />
    </Suspense>
  )
  return { shown, open: setAsked, close }
}
