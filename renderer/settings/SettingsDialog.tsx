import type { Settings } from '../../shared/settings.ts'
import { sentenceOf } from '../bridge.ts'
import { Dialog } from '../components/Dialog.tsx'
import styles from './SettingsForm.module.css'
import { SettingsForm } from './SettingsForm.tsx'

type Props = {
  settings: Settings | undefined
  /** Why there are none. */
  error: Error | null
  onClosed: () => void
}

/** The settings, or why they cannot be read. */
export function SettingsDialog({ settings, error, onClosed }: Props) {
  return (
    <Dialog title="Settings" onClosed={onClosed}>
      {() =>
        settings ? <SettingsForm settings={settings} /> : <p className={styles.form}>{sentenceOf(error)}</p>
      }
    </Dialog>
  )
}
