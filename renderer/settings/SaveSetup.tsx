import { useState } from 'react'
import type { LeftOut } from '../../shared/settings-facts.ts'
import { sentenceOf } from '../bridge.ts'
import { SaveButton } from '../components/SaveButton.tsx'
import { useMessages } from '../language.tsx'
import { Choice } from './Choice.tsx'
import styles from './Group.module.css'
import { Note } from './Note.tsx'

/** Saves all integrations as a set-up file, without their secrets. */
export function SaveSetup() {
  const messages = useMessages()
  const words = messages.settings.setup
  const [secrets, setSecrets] = useState<LeftOut>('names')
  return (
    <>
      <Note>{words.saveHint}</Note>
      <Choice
        label={words.secrets}
        value={secrets}
        onChange={(value) => setSecrets(value === 'nothing' ? 'nothing' : 'names')}
      >
        <option value="names">{words.names}</option>
        <option value="nothing">{words.nothing}</option>
      </Choice>
      <Note>{secrets === 'names' ? words.namesHint : words.nothingHint}</Note>
      <div className={styles.row}>
        <SaveButton
          name="setup-file.save"
          payload={{ secrets }}
          problem={(error) => sentenceOf(error, messages)}
        >
          {words.saveButton}
        </SaveButton>
      </div>
    </>
  )
}
