import type { Settings } from '../../shared/settings.ts'
import { Choice } from './Choice.tsx'

type Theme = Settings['theme']

const themes: Record<Theme, string> = { system: 'As the desktop', light: 'Light', dark: 'Dark' }

function isTheme(value: string): value is Theme {
  return value in themes
}

type Props = { theme: Theme; onChange: (theme: Theme) => void }

/** Chooses the window's theme. */
export function ThemeChoice({ theme, onChange }: Props) {
  return (
    <Choice label="Theme" value={theme} onChange={(value) => isTheme(value) && onChange(value)}>
      {Object.entries(themes).map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Choice>
  )
}
