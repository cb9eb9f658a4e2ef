import { sentenceOf } from '../bridge.ts'
import { Button } from '../components/Button.tsx'
import { useMessages } from '../language.tsx'
import styles from './Fault.module.css'

/** Says why something of the details cannot be shown, and tries again. */
export function Fault({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const messages = useMessages()
  return (
    <div className={styles.fault} role="alert">
      <p>{sentenceOf(error, messages)}</p>
      <Button onClick={onRetry}>{messages.evidence.tryAgain}</Button>
    </div>
  )
}
