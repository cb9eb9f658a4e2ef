import { sentenceOf } from '../bridge.ts'
import { SaveButton } from '../components/SaveButton.tsx'
import { useMessages } from '../language.tsx'
import styles from './SupportBundle.module.css'

/** Saves what a support request needs, and says what is in it and why it was not saved. */
export function SupportBundle() {
  const messages = useMessages()
  const words = messages.settings.about
  return (
    <div className={styles.bundle}>
      <p className={styles.hint}>{words.supportHint}</p>
      <SaveButton name="support.save" payload={undefined} problem={(error) => sentenceOf(error, messages)}>
        {words.saveBundle}
      </SaveButton>
    </div>
  )
}
