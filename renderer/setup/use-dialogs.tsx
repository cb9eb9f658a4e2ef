import { type ReactNode, useState } from 'react'
import type { IntegrationKind } from '../../shared/integration.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { AddDialog } from './AddDialog.tsx'
import { EditDialog, type EditFirst } from './EditDialog.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { TestDialog } from './TestDialog.tsx'

/** Which dialog is asked for. */
export type DialogRequest =
  | { kind: 'add'; first: IntegrationKind }
  | { kind: 'edit'; view: IntegrationView; first?: EditFirst }
  | { kind: 'remove'; view: IntegrationView }
  | { kind: 'test'; view: IntegrationView }

/** Shows one set-up dialog at a time. */
export function useDialogs(onAdded: (id: string) => void): {
  shown: ReactNode
  open: (request: DialogRequest) => void
} {
  const [asked, setAsked] = useState<DialogRequest | null>(null)
  const onClosed = () => setAsked(null)
  return { shown: asked && dialogOf(asked, onAdded, onClosed), open: setAsked }
}

function dialogOf(asked: DialogRequest, onAdded: (id: string) => void, onClosed: () => void): ReactNode {
  switch (asked.kind) {
    case 'add':
      return <AddDialog kind={asked.first} onAdded={onAdded} onClosed={onClosed} />
    case 'edit':
      return <EditDialog view={asked.view} first={asked.first} onClosed={onClosed} />
    case 'remove':
      return <RemoveDialog view={asked.view} onClosed={onClosed} />
    case 'test':
      return <TestDialog view={asked.view} onClosed={onClosed} />
  }
}
