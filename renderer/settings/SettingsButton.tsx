import SettingsIcon from 'lucide-react/icons/settings'
import { sentenceOf } from '../bridge.ts'
import { Button } from '../components/Button.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { useSettings } from '../queries.ts'
import styles from './SettingsForm.module.css'
import { SettingsForm } from './SettingsForm.tsx'
import { useTheme } from './theme.ts'

type Props = { open: boolean; onChange: (open: boolean) => void }

/** Opens the settings, and keeps the window in the chosen theme. */
export function SettingsButton({ open, onChange }: Props) {
  const { data: settings, error } = useSettings()
  useTheme(settings?.theme)
  return (
    <>
      <Button tone="quiet" labelled="never" icon={SettingsIcon} onClick={() => onChange(true)}>
        Settings
      </Button>
      {open && (settings || error) && (
        <Dialog title="Settings" onClosed={() => onChange(false)}>
          {() =>
            settings ? (
              <SettingsForm settings={settings} />
            ) : (
              <p className={styles.form}>{sentenceOf(error)}</p>
            )
          }
        </Dialog>
      )}
    </>
  )
}
