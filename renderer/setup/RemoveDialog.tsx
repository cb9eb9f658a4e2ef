import type { IntegrationView } from '../../shared/overview.ts'
import { request } from '../bridge.ts'
import { Dialog } from '../components/Dialog.tsx'
import { Said, useMessages } from '../language.tsx'
import styles from './FormFrame.module.css'
import { FormFrame } from './FormFrame.tsx'
import { useSubmit } from './use-submit.ts'

type Props = { view: IntegrationView; onClosed: () => void }

/** Asks before an integration and its history are forgotten. */
export function RemoveDialog({ view, onClosed }: Props) {
  const { title } = useMessages().setup.remove
  return (
    <Dialog title={title} onClosed={onClosed}>
      {(close) => <RemoveForm view={view} close={close} />}
    </Dialog>
  )
}

function RemoveForm({ view, close }: { view: IntegrationView; close: () => void }) {
  const words = useMessages().setup.remove
  const form = useSubmit(async () => {
    await request('integration.remove', { id: view.id })
    close()
  })
  return (
    <FormFrame send={words.send} {...form} onCancel={close}>
      <p className={styles.note}>
        <Said phrase={words.what(<strong>{view.name}</strong>)} />
      </p>
    </FormFrame>
  )
}
