import type { IntegrationView } from '../../shared/overview.ts'
import { EditDialog, type EditFirst } from './EditDialog.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { TestDialog } from './TestDialog.tsx'

/** Which dialog is asked for. */
export type DialogRequest =
  | { kind: 'edit'; view: IntegrationView; first?: EditFirst }
  | { kind: 'remove'; view: IntegrationView }
  | { kind: 'test'; view: IntegrationView }

type Props = { asked: DialogRequest; onClosed: () => void }

/** The dialog that is asked for. */
export function SetupDialog({ asked, onClosed }: Props) {
  switch (asked.kind) {
    case 'edit':
      return <EditDialog view={asked.view} first={asked.first} onClosed={onClosed} />
    case 'remove':
      return <RemoveDialog view={asked.view} onClosed={onClosed} />
    case 'test':
      return <TestDialog view={asked.view} onClosed={onClosed} />
  }
}
