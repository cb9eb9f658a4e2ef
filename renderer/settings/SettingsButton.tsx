import SettingsIcon from 'lucide-react/icons/settings'
import { lazy, Suspense } from 'react'
import { Button } from '../components/Button.tsx'
import { useSettings } from '../queries.ts'
import { useTheme } from './theme.ts'

/** Loaded when it is opened for the first time: the window opens sooner without it. */
const SettingsDialog = lazy(async () => ({ default: (await import('./SettingsDialog.tsx')).SettingsDialog }))

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
        <Suspense>
          <SettingsDialog settings={settings} error={error} onClosed={() => onChange(false)} />
        </Suspense>
      )}
    </>
  )
}
