import { useState } from 'react'
import type { Settings } from '../../shared/settings.ts'
import type { SettingsSection } from '../../shared/settings-section.ts'
import { sentenceOf } from '../bridge.ts'
import { Dialog } from '../components/Dialog.tsx'
import { useMessages } from '../language.tsx'
import { PartList } from './PartList.tsx'
import styles from './SettingsDialog.module.css'
import { SettingsForm } from './SettingsForm.tsx'

type Props = {
  /** The part that is wanted; null = where the reader was last. */
  wanted: SettingsSection | null
  settings: Settings | undefined
  /** Why there are none. */
  error: Error | null
  onClosed: () => void
}

/** Where the reader was last, for as long as the window is open. */
let last: SettingsSection = 'general'

/** The settings part by part, or why they cannot be read. */
export function SettingsDialog({ wanted, settings, error, onClosed }: Props) {
  const words = useMessages().settings
  const messages = useMessages()
  const [part, setPart] = useState(wanted ?? last)
  // Another part may be wanted while they are open.
  const [followed, setFollowed] = useState(wanted)
  if (wanted !== followed) {
    setFollowed(wanted)
    if (wanted !== null) setPart(wanted)
  }
  const choose = (chosen: SettingsSection) => {
    last = chosen
    setPart(chosen)
  }
  return (
    <Dialog title={words.title} wide onClosed={onClosed}>
      {() =>
        settings ? (
          <div className={styles.parts}>
            <PartList part={part} onChange={choose} />
            <div role="tabpanel" id="settings-part" aria-labelledby={`settings-tab-${part}`}>
              <h3 className={styles.title}>{words.sections[part]}</h3>
              <SettingsForm key={part} part={part} settings={settings} />
            </div>
          </div>
        ) : (
          <p className={styles.unread}>{sentenceOf(error, messages)}</p>
        )
      }
    </Dialog>
  )
}
