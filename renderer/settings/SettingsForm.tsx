import type { ReactNode } from 'react'
import type { Settings } from '../../shared/settings.ts'
import { sentenceOf } from '../bridge.ts'
import { Switch } from '../components/Switch.tsx'
import { useCommand } from '../queries.ts'
import { QuietHoursFields } from './QuietHoursFields.tsx'
import { ReminderChoice } from './ReminderChoice.tsx'
import styles from './SettingsForm.module.css'
import { TestNotification } from './TestNotification.tsx'
import { ThemeChoice } from './ThemeChoice.tsx'

/** The settings; each change applies at once. */
export function SettingsForm({ settings }: { settings: Settings }) {
  const change = useCommand('settings.change')
  // What was just chosen shows at once; main's answer comes as an event.
  const shown = { ...settings, ...(change.isPending ? change.variables : undefined) }
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      <Group name="Appearance">
        <ThemeChoice theme={shown.theme} onChange={(theme) => change.mutate({ theme })} />
      </Group>
      <Group name="Notifications">
        <Switch
          label="Notify me of new failures and recoveries"
          hint="Without it, the tray icon and this window tell."
          checked={shown.notifications}
          onChange={(notifications) => change.mutate({ notifications })}
        />
        <Switch
          label="With a sound"
          hint="Where the system lets notifications make one."
          checked={shown.sound}
          disabled={!shown.notifications}
          onChange={(sound) => change.mutate({ sound })}
        />
        <ReminderChoice
          hours={shown.remindEveryHours}
          disabled={!shown.notifications}
          onChange={(remindEveryHours) => change.mutate({ remindEveryHours })}
        />
        <TestNotification />
      </Group>
      <Group name="Quiet hours">
        <QuietHoursFields quiet={shown.quietHours} onChange={(quietHours) => change.mutate({ quietHours })} />
      </Group>
      <Group name="Secrets">
        <Switch
          label="Keep secrets as plain text where this computer has no keyring"
          hint="Anybody who can read your files could then read tokens and webhook URLs. With a keyring it changes nothing."
          checked={shown.plainTextSecrets}
          onChange={(plainTextSecrets) => change.mutate({ plainTextSecrets })}
        />
      </Group>
      {change.isError && (
        <p role="alert" className={styles.problem}>
          {sentenceOf(change.error)} It was not saved.
        </p>
      )}
    </form>
  )
}

function Group({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className={styles.group}>
      <h3>{name}</h3>
      {children}
    </section>
  )
}
