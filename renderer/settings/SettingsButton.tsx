import SettingsIcon from 'lucide-react/icons/settings'
import { Button } from '../components/Button.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { useSettings } from '../queries.ts'
import { SettingsForm } from './SettingsForm.tsx'
import { useTheme } from './theme.ts'

type Props = { open: boolean; onChange: (open: boolean) => void }

/** Opens the settings, and keeps the window in the chosen theme. */
export function SettingsButton({ open, onChange }: Props) {
  useTheme(useSettings().data?.theme)
  return (
    <>
      <Button tone="quiet" labelled="never" icon={SettingsIcon} onClick={() => onChange(true)}>
        Settings
      </Button>
      {open && (
        <Dialog title="Settings" onClosed={() => onChange(false)}>
          {() => <SettingsForm />}
        </Dialog>
      )}
    </>
  )
}
