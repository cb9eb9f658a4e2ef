import { sentenceOf } from '../bridge.ts'
import { SaveButton } from '../components/SaveButton.tsx'
import styles from './SupportBundle.module.css'

/** Saves what a support request needs, and says what is in it and why it was not saved. */
export function SupportBundle() {
  return (
    <div className={styles.bundle}>
      <p className={styles.hint}>
        Versions, settings, the newest results and the end of the log as one ZIP file, without tokens and
        webhook addresses. If a secret is found in it, nothing is saved.
      </p>
      <SaveButton name="support.save" payload={undefined} problem={sentenceOf}>
        Save a support bundle
      </SaveButton>
    </div>
  )
}
