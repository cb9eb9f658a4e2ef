import { sentenceOf } from '../bridge.ts'
import { Button } from '../components/Button.tsx'
import { useMessages } from '../language.tsx'
import styles from './HistoryState.module.css'

type Props = {
  state: 'loading' | 'empty' | 'error'
  error?: Error | null
  /** Why the first check is still to come. */
  awaits?: 'soon' | 'paused' | 'offline'
  onRetry?: () => void
}

/** What stands in place of a history that has no lines. */
export function HistoryState({ state, error = null, awaits = 'soon', onRetry }: Props) {
  const messages = useMessages()
  const { loading, unread, retry, empty } = messages.history.list
  if (state === 'loading') {
    return (
      <div className={styles.skeleton} role="status" aria-label={loading}>
        {['a', 'b', 'c', 'd', 'e'].map((line) => (
          <span key={line} />
        ))}
      </div>
    )
  }
  if (state === 'error') {
    return (
      <div className={styles.state} role="alert">
        <p>
          <strong>{unread}</strong> {sentenceOf(error, messages)}
        </p>
        <Button onClick={onRetry}>{retry}</Button>
      </div>
    )
  }
  return (
    <div className={styles.state}>
      <p>
        <strong>{empty.title}</strong> {empty[awaits]}
      </p>
    </div>
  )
}
