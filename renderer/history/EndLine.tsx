import { sentenceOf } from '../bridge.ts'
import { Button } from '../components/Button.tsx'
import type { useHistory } from '../queries.ts'
import styles from './HistoryLine.module.css'

/** The foot of the history: older entries on their way, a request that failed, or the beginning of it all. */
export function EndLine({ history }: { history: ReturnType<typeof useHistory> }) {
  if (history.isFetchNextPageError) {
    return (
      <div className={styles.end}>
        <p>{sentenceOf(history.error)}</p>
        <Button onClick={() => history.fetchNextPage()}>Try again</Button>
      </div>
    )
  }
  return (
    <p className={styles.end}>{history.hasNextPage ? 'Loading older checks…' : 'This is where it begins.'}</p>
  )
}
