import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down'
import { useId } from 'react'
import type { Settings } from '../../shared/settings.ts'
import styles from './ThemeSelect.module.css'

type Theme = Settings['theme']

const themes: Record<Theme, string> = { system: 'As the desktop', light: 'Light', dark: 'Dark' }

function isTheme(value: string): value is Theme {
  return value in themes
}

type Props = { theme: Theme; disabled: boolean; onChange: (theme: Theme) => void }

/** Chooses the window's theme. */
export function ThemeSelect({ theme, disabled, onChange }: Props) {
  const id = useId()
  return (
    <div className={styles.row}>
      <label htmlFor={id}>Theme</label>
      <div className={styles.frame}>
        <select
          id={id}
          className={styles.select}
          value={theme}
          disabled={disabled}
          onChange={({ target }) => isTheme(target.value) && onChange(target.value)}
        >
          {Object.entries(themes).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <ChevronsUpDown aria-hidden size={14} />
      </div>
    </div>
  )
}
