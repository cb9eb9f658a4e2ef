import type { ReactNode } from 'react'
import type { Settings } from '../../shared/settings.ts'
import { sentenceOf } from '../bridge.ts'
import { Switch } from '../components/Switch.tsx'
import { QuietHoursFields } from './QuietHoursFields.tsx'
import { ReminderChoice } from './ReminderChoice.tsx'
import styles from './SettingsForm.module.css'
import { SupportBundle } from './SupportBundle.tsx'
import { TestNotification } from './TestNotification.tsx'
import { ThemeChoice } from './ThemeChoice.tsx'
import { useSettingsChange } from './use-settings-change.ts'

/** The settings; each change applies at once. */
export function SettingsForm({ settings }: { settings: Settings }) {
  const { change, error } = useSettingsChange()
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      <Group name="Appearance">
        <ThemeChoice theme={settings.theme} onChange={(theme) => change({ theme })} />
      </Group>
      <Group name="Notifications">
        <Switch
          label="Notify me of new failures and recoveries"
          hint="Without it, the tray icon and this window tell."
          checked={settings.notifications}
          onChange={(notifications) => change({ notifications })}
        />
        <Switch
          label="With a sound"
          hint="Where the system lets notifications make one."
          checked={settings.sound}
          disabled={!settings.notifications}
          onChange={(sound) => change({ sound })}
        />
        <ReminderChoice
          hours={settings.remindEveryHours}
          disabled={!settings.notifications}
          onChange={(remindEveryHours) => change({ remindEveryHours })}
        />
        <TestNotification />
      </Group>
      <Group name="Quiet hours">
        <QuietHoursFields quiet={settings.quietHours} onChange={(quietHours) => change({ quietHours })} />
      </Group>
      <Group name="Secrets">
        <Switch
          label="Keep secrets as plain text where this computer has no keyring"
          hint="Anybody who can read your files could then read tokens and webhook URLs. With a keyring it changes nothing."
          checked={settings.plainTextSecrets}
          onChange={(plainTextSecrets) => change({ plainTextSecrets })}
        />
      </Group>
      <Group name="Support">
        <SupportBundle />
      </Group>
      {error && (
        <p role="alert" className={styles.problem}>
          {sentenceOf(error)} It was not saved.
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
