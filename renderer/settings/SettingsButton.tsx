import SettingsIcon from 'lucide-react/icons/settings'
import { lazy, Suspense } from 'react'
import type { SettingsSection } from '../../shared/settings-section.ts'
import { Button } from '../components/Button.tsx'
import { useMessages } from '../language.tsx'
import { useSettings } from '../queries.ts'
import { useTheme } from './theme.ts'

/** Loaded when it is opened for the first time: the window opens sooner without it. */
const SettingsDialog = lazy(async () => ({ default: (await import('./SettingsDialog.tsx')).SettingsDialog }))

type Props = {
  /** Whether they are open; the name of a part where it is that part which is wanted. */
  open: boolean | SettingsSection
  onChange: (open: boolean) => void
}

/** Opens the settings, and keeps the window in the chosen theme. */
export function SettingsButton({ open, onChange }: Props) {
  const { data: settings, error } = useSettings()
  const words = useMessages().settings
  useTheme(settings?.theme)
  return (
    <>
      <Button tone="quiet" labelled="never" icon={SettingsIcon} onClick={() => onChange(true)}>
        {words.title}
      </Button>
      {open !== false && (settings || error) && (
        <Suspense>
          <SettingsDialog
            wanted={open === true ? null : open}
            settings={settings}
            error={error}
            onClosed={() => onChange(false)}
          />
        </Suspense>
      )}
    </>
  )
}
