import type { Settings } from '../../shared/settings.ts'
import type { SettingsSection } from '../../shared/settings-section.ts'
import { sentenceOf } from '../bridge.ts'
import { useMessages } from '../language.tsx'
import { AboutPart } from './AboutPart.tsx'
import { AppearancePart } from './AppearancePart.tsx'
import { GeneralPart } from './GeneralPart.tsx'
import { HistoryPart } from './HistoryPart.tsx'
import { NetworkPart } from './NetworkPart.tsx'
import { Note } from './Note.tsx'
import { NotificationsPart } from './NotificationsPart.tsx'
import { SecretsPart } from './SecretsPart.tsx'
import styles from './SettingsForm.module.css'
import { SetupPart } from './SetupPart.tsx'
import { type ChangeSettings, useSettingsChange } from './use-settings-change.ts'

type Props = { part: SettingsSection; settings: Settings }

/** A part of the settings; each change applies at once. */
export function SettingsForm({ part, settings }: Props) {
  const messages = useMessages()
  const { change, error } = useSettingsChange()
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      <Part part={part} settings={settings} change={change} />
      {error && (
        <Note tone="problem" className={styles.problem}>
          {messages.settings.notSaved(sentenceOf(error, messages))}
        </Note>
      )}
    </form>
  )
}

/** What each part is given. */
export type PartProps = { settings: Settings; change: ChangeSettings }

function Part({ part, ...props }: PartProps & { part: SettingsSection }) {
  switch (part) {
    case 'general':
      return <GeneralPart {...props} />
    case 'notifications':
      return <NotificationsPart {...props} />
    case 'appearance':
      return <AppearancePart {...props} />
    case 'history':
      return <HistoryPart {...props} />
    case 'setup':
      return <SetupPart />
    case 'network':
      return <NetworkPart />
    case 'secrets':
      return <SecretsPart {...props} />
    case 'about':
      return <AboutPart />
    default:
      return part satisfies never
  }
}
