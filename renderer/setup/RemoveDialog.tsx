import type { IntegrationView } from '../../shared/overview.ts'
import { request } from '../bridge.ts'
import { Dialog } from '../components/Dialog.tsx'
import styles from './FormFrame.module.css'
import { FormFrame } from './FormFrame.tsx'
import { useSubmit } from './use-submit.ts'

type Props = { view: IntegrationView; onClosed: () => void }

/** Asks before an integration and its history are forgotten. */
export function RemoveDialog({ view, onClosed }: Props) {
  return (
    <Dialog title="Remove integration?" onClosed={onClosed}>
      {(close) => <RemoveForm view={view} close={close} />}
    </Dialog>
  )
}

function RemoveForm({ view, close }: { view: IntegrationView; close: () => void }) {
  const form = useSubmit(async () => {
    await request('integration.remove', { id: view.id })
    close()
  })
  return (
    <FormFrame send="Remove" {...form} onCancel={close}>
      <p className={styles.note}>
        Redbar stops checking <strong>{view.name}</strong> and forgets its history and its secret. In Slack
        nothing changes. This cannot be undone.
      </p>
    </FormFrame>
  )
}
