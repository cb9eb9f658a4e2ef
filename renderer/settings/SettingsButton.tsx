import SettingsIcon from 'lucide-react/icons/settings'
import { useState } from 'react'
import { Button } from '../components/Button.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { SettingsForm } from './SettingsForm.tsx'

/** Opens the settings. */
export function SettingsButton() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button tone="quiet" labelled="never" icon={SettingsIcon} onClick={() => setOpen(true)}>
        Settings
      </Button>
      {open && (
        <Dialog title="Settings" onClosed={() => setOpen(false)}>
          {() => <SettingsForm />}
        </Dialog>
      )}
    </>
  )
}
