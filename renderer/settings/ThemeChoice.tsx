import type { Settings } from '../../shared/settings.ts'
import { useMessages } from '../language.tsx'
import { Choice } from './Choice.tsx'

type Theme = Settings['theme']

type Props = { theme: Theme; onChange: (theme: Theme) => void }

/** Chooses the window's theme. */
export function ThemeChoice({ theme, onChange }: Props) {
  const words = useMessages().settings.appearance
  const names: Record<Theme, string> = {
    system: words.asDesktop,
    light: words.light,
    dark: words.dark,
  }
  const isTheme = (value: string): value is Theme => value in names
  return (
    <Choice label={words.theme} value={theme} onChange={(value) => isTheme(value) && onChange(value)}>
      {Object.entries(names).map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Choice>
  )
}
