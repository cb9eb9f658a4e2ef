import { sentenceOf } from '../bridge.ts'
import { Button } from '../components/Button.tsx'
import styles from './HistoryState.module.css'

type Props = {
  state: 'loading' | 'empty' | 'error'
  error?: Error | null
  paused?: boolean
  onRetry?: () => void
}

/** What stands in place of a history that has no lines. */
export function HistoryState({ state, error = null, paused = false, onRetry }: Props) {
  if (state === 'loading') {
    return (
      <div className={styles.skeleton} role="status" aria-label="Loading the history">
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
          <strong>The history could not be read.</strong> {sentenceOf(error)}
        </p>
        <Button onClick={onRetry}>Try again</Button>
      </div>
    )
  }
  return (
    <div className={styles.state}>
      <p>
        <strong>Nothing yet.</strong>{' '}
        {paused
          ? 'It is paused: its first check comes once it is resumed.'
          : 'The first check is on its way.'}
      </p>
    </div>
  )
}
