import { Switch } from '../components/Switch.tsx'
import { useMessages } from '../language.tsx'
import { Group } from './Group.tsx'
import { QuietHoursFields } from './QuietHoursFields.tsx'
import { ReminderChoice } from './ReminderChoice.tsx'
import type { PartProps } from './SettingsForm.tsx'
import { TestNotification } from './TestNotification.tsx'

/** When notifications come, and how. */
export function NotificationsPart({ settings, change }: PartProps) {
  const { notifications: words, quiet } = useMessages().settings
  return (
    <>
      <Group>
        <Switch
          label={words.label}
          hint={words.hint}
          checked={settings.notifications}
          onChange={(notifications) => change({ notifications })}
        />
        <Switch
          label={words.sound}
          hint={words.soundHint}
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
      <Group name={quiet.title}>
        <QuietHoursFields quiet={settings.quietHours} onChange={(quietHours) => change({ quietHours })} />
      </Group>
    </>
  )
}
