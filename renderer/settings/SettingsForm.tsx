import { sentenceOf } from '../bridge.ts'
import { Switch } from '../components/Switch.tsx'
import { useCommand, useSettings } from '../queries.ts'
import styles from './SettingsForm.module.css'
import { ThemeSelect } from './ThemeSelect.tsx'

type Choice = 'notifications' | 'plainTextSecrets'

const choices: { name: Choice; label: string; hint: string }[] = [
  {
    name: 'notifications',
    label: 'Notify me of new failures and recoveries',
    hint: 'Without it, the tray icon and this window tell.',
  },
  {
    name: 'plainTextSecrets',
    label: 'Keep secrets as plain text where this computer has no keyring',
    hint: 'Anybody who can read your files could then read tokens and webhook URLs. With a keyring it changes nothing.',
  },
]

/** The settings; each change applies at once. */
export function SettingsForm() {
  const { data: settings } = useSettings()
  const change = useCommand('settings.change')
  // What was just chosen shows at once; main's answer comes as an event.
  const shown = { ...settings, ...(change.isPending ? change.variables : undefined) }
  return (
    <form className={styles.form}>
      <ThemeSelect
        theme={shown.theme ?? 'system'}
        disabled={!settings}
        onChange={(theme) => change.mutate({ theme })}
      />
      {choices.map(({ name, label, hint }) => (
        <Switch
          key={name}
          label={label}
          hint={hint}
          checked={shown[name] ?? false}
          disabled={!settings}
          onChange={(on) => change.mutate({ [name]: on })}
        />
      ))}
      {change.isError && <p role="alert">{sentenceOf(change.error)}</p>}
    </form>
  )
}
