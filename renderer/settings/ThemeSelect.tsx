import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down'
import SunMoon from 'lucide-react/icons/sun-moon'
import type { Settings } from '../../shared/settings.ts'
import { useCommand, useSettings } from '../queries.ts'
import styles from './ThemeSelect.module.css'
import { useTheme } from './theme.ts'

const themes: Record<Settings['theme'], string> = { system: 'System', light: 'Light', dark: 'Dark' }

function isTheme(value: string): value is Settings['theme'] {
  return value in themes
}

/** Chooses the window's theme; main keeps the choice. */
export function ThemeSelect() {
  const { data: settings } = useSettings()
  const change = useCommand('settings.change')
  // What was just chosen shows at once; main's answer comes as an event.
  const theme = (change.isPending ? change.variables.theme : undefined) ?? settings?.theme
  useTheme(theme)
  return (
    <div className={styles.frame}>
      <SunMoon aria-hidden size={16} />
      <select
        aria-label="Theme"
        title="Theme"
        className={styles.select}
        value={theme ?? 'system'}
        disabled={!settings}
        onChange={({ target }) => isTheme(target.value) && change.mutate({ theme: target.value })}
      >
        {Object.entries(themes).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <ChevronsUpDown aria-hidden size={14} className={styles.arrows} />
    </div>
  )
}
